import { useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Bar, CartesianGrid, ComposedChart, Line, ReferenceArea, XAxis, YAxis } from 'recharts'
import type { ActivityBucket } from '../../../../src/model/activity.js'
import { SIZE } from './subject.js'
import type { Subject } from './subject.js'

interface Row {
  readonly start: number
  readonly good: number
  readonly errored: number
  readonly rate: number
}

/** Zoom as in the "Highlight and zoom" example of its documentation. */
function Chart({ rows }: { readonly rows: readonly Row[] }) {
  const [from, setFrom] = useState<number | null>(null)
  const [to, setTo] = useState<number | null>(null)
  const labelOf = (state: { readonly activeLabel?: string | number | undefined }) => (state.activeLabel === undefined ? null : Number(state.activeLabel))
  return (
    <ComposedChart
      {...SIZE} data={[...rows]} margin={{ top: 0, right: 0, bottom: 0, left: 0 }} barGap={0} barCategoryGap={0}
      onMouseDown={(state) => {
        setFrom(labelOf(state))
        setTo(null)
      }}
      onMouseMove={(state) => from !== null && setTo(labelOf(state))}
    >
      <CartesianGrid vertical={false} />
      <XAxis dataKey="start" minTickGap={60} />
      <YAxis yAxisId="sessions" width={38} />
      <YAxis yAxisId="rate" orientation="right" width={34} />
      <Bar yAxisId="sessions" dataKey="errored" stackId="s" fill="#c4451a" isAnimationActive={false} />
      <Bar yAxisId="sessions" dataKey="good" stackId="s" fill="#4f74b8" isAnimationActive={false} />
      <Line yAxisId="rate" dataKey="rate" stroke="#171a1e" dot={false} type="linear" isAnimationActive={false} />
      {from !== null && to !== null && <ReferenceArea yAxisId="sessions" x1={from} x2={to} fillOpacity={0.1} />}
    </ComposedChart>
  )
}

export const recharts: Subject = {
  mount: (container, activity: readonly ActivityBucket[]) => {
    const box = document.createElement('div')
    container.append(box)
    const root = createRoot(box)
    const rows = activity.map((bucket) => ({
      start: bucket.start, good: bucket.sessions - bucket.erroredSessions, errored: bucket.erroredSessions, rate: bucket.erroredSessions / Math.max(1, bucket.sessions),
    }))
    flushSync(() => root.render(<Chart rows={rows} />))
    return () => {
      root.unmount()
      box.remove()
    }
  },
  plot: '.recharts-wrapper',
}
