'use client'
/** Heights of a believable fortnight, as shares of the plot; they stand still. */
const HEIGHTS = [52, 58, 61, 55, 49, 22, 20, 54, 63, 66, 60, 57, 24, 21]

let bars = ''
for (let i = 0; i < 42; i++) bars += `M${i * 24 + 4} 100v-${HEIGHTS[i % HEIGHTS.length] ?? 50}h16v${HEIGHTS[i % HEIGHTS.length] ?? 50}z`

/** The chart's place while nothing is known yet: bars that stand still, at the final size. */
export function HistogramSkeleton() {
  return (
    <div className="ut-plot" aria-hidden="true">
      <div className="ut-plot__area">
        <svg className="ut-plot__marks" viewBox="0 0 1008 100" preserveAspectRatio="none">
          <path className="ut-plot__ghost" d={bars} />
        </svg>
      </div>
      <div className="ut-plot__x" />
    </div>
  )
}
