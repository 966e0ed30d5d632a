import { scaleLinear } from '@visx/scale'
import { LinePath } from '@visx/shape'
import { memo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { ActivityBucket } from '../../../../src/model/activity.js'
import { SIZE } from './subject.js'
import type { Subject } from './subject.js'

const { width, height } = SIZE

const Bars = memo(function Bars({ activity }: { readonly activity: readonly ActivityBucket[] }) {
  const slot = width / activity.length
  const y = scaleLinear<number>({ domain: [0, Math.max(...activity.map((bucket) => bucket.sessions))], range: [0, height] })
  return (
    <>
      {activity.map((bucket, i) => {
        const low = y(bucket.erroredSessions)
        const high = y(bucket.sessions) - low
        return (
          <g key={bucket.start}>
            <rect fill="#c4451a" x={i * slot} y={height - low} width={Math.max(slot - 1, 0.5)} height={low} />
            <rect fill="#4f74b8" x={i * slot} y={height - low - high} width={Math.max(slot - 1, 0.5)} height={high} />
          </g>
        )
      })}
      <LinePath data={[...activity]} x={(_, i) => i * slot} y={(bucket) => height * (1 - (bucket.erroredSessions / Math.max(1, bucket.sessions)) * 3)} stroke="#171a1e" />
    </>
  )
})

function Chart({ activity }: { readonly activity: readonly ActivityBucket[] }) {
  const slot = width / activity.length
  const start = useRef<number | null>(null)
  const [span, setSpan] = useState<readonly [number, number] | null>(null)
  const bucketAt = (event: React.PointerEvent) => Math.floor((event.clientX - event.currentTarget.getBoundingClientRect().left) / slot)
  return (
    <svg
      className="nodes" width={width} height={height}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = bucketAt(event)
      }}
      onPointerMove={(event) => {
        if (start.current === null) return
        const now = bucketAt(event)
        setSpan([Math.min(start.current, now), Math.max(start.current, now) + 1])
      }}
      onPointerUp={() => (start.current = null)}
    >
      <Bars activity={activity} />
      {span && <rect fill="#2757c9" fillOpacity={0.1} x={span[0] * slot} width={(span[1] - span[0]) * slot} height={height} />}
    </svg>
  )
}

/** A node for each bar, in React, with visx: no axis, no keyboard. */
export const nodes: Subject = {
  mount: (container, activity) => {
    const box = document.createElement('div')
    container.append(box)
    const root = createRoot(box)
    flushSync(() => root.render(<Chart activity={activity} />))
    return () => {
      root.unmount()
      box.remove()
    }
  },
  plot: '.nodes',
}
