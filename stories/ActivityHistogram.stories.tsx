import { useMemo, useState } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { ActivityHistogram } from '../src/components/activity-histogram/ActivityHistogram.js'
import type { ActivityHistogramProps } from '../src/components/activity-histogram/ActivityHistogram.js'
import { AdapterError } from '../src/contract/errors.js'
import { useIntl } from '../src/intl/IntlProvider.js'
import type { Range } from '../src/model/scope.js'
import { Button } from '../src/ui/Button.js'
import { DAY, NOW } from './support/clock.js'
import { sampleActivity } from './support/sampleActivity.js'

const HOUR = 3_600_000

/** Sixty days in Berlin: the range starts at a midnight there. */
const SIXTY_DAYS: Range = { from: Date.UTC(2026, 8, 20, 22), to: NOW }
const LAST_WEEK: Range = { from: Date.UTC(2026, 10, 11, 23), to: NOW }

interface SampleProps extends Omit<ActivityHistogramProps, 'activity' | 'ref'> {
  /** Default: made up for range and bucket. */
  readonly activity?: ActivityHistogramProps['activity']
  /** Sessions in a busy bucket. */
  readonly peak?: number
  readonly initialZoom?: Range | null
}

/** A host that keeps the zoom. */
function Sample({ activity: given, peak = 1000, initialZoom = null, onZoomChange, ...props }: SampleProps) {
  const { timeZone } = useIntl()
  const [zoom, setZoom] = useState(initialZoom)
  const { range, bucket } = props
  const activity = useMemo(() => given ?? sampleActivity(range, bucket, timeZone, peak), [given, range, bucket, timeZone, peak])
  return (
    <ActivityHistogram
      {...props}
      activity={activity}
      zoom={zoom}
      onZoomChange={(next, change) => {
        onZoomChange?.(next, change)
        setZoom(next)
      }}
    />
  )
}

const ARGS = { bucket: 'day', range: SIXTY_DAYS } as const

const meta = preview.meta({
  title: 'Views/ActivityHistogram',
  component: Sample,
  args: { ...ARGS, onZoomChange: fn<NonNullable<ActivityHistogramProps['onZoomChange']>>() },
})

/** Drag over the bars, or focus the plot and press Enter, arrows, Enter. */
export const Ready = meta.story()

/** The rest stays readable, only greyer; the chip says what is chosen and leads back. */
export const Zoomed = meta.story({
  args: { initialZoom: LAST_WEEK },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await waitFor(() => expect(canvas.getAllByRole('slider')).toHaveLength(3))
    await userEvent.click(canvas.getByRole('button', { name: /Reset/ }))
    await expect(args.onZoomChange).toHaveBeenCalledWith(null, { reason: 'clear' })
    await expect(canvas.getAllByRole('slider')).toHaveLength(1)
  },
})

/** The whole zoom without a mouse. */
export const ByKeyboard = meta.story({
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    const cursor = await canvas.findByRole('slider')
    cursor.focus()
    await userEvent.keyboard('{Home}{ArrowRight}{Enter}{ArrowRight}{ArrowRight}{Enter}')
    await expect(args.onZoomChange).toHaveBeenCalledWith({ from: SIXTY_DAYS.from + DAY, to: SIXTY_DAYS.from + 4 * DAY }, { reason: 'keyboard' })
    await expect(canvas.getAllByRole('slider')).toHaveLength(3)
  },
})

/** The same numbers, every bucket. */
export const AsTable = meta.story({
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Show as data table' }))
    await expect(canvas.getAllByRole('row').length).toBeGreaterThan(60)
  },
})

/** Both ends of the range cut an hour: dashed, and the tooltip says from when. */
export const Hours = meta.story({ args: { bucket: 'hour', range: { from: NOW - 2 * DAY + 1_800_000, to: NOW }, peak: 60 } })

/** As many buckets as a question may ask for, in the same number of elements. */
export const TwoThousandBuckets = meta.story({
  args: { bucket: 'hour', range: { from: NOW - 1999 * HOUR, to: NOW }, initialZoom: LAST_WEEK },
  play: async ({ canvasElement }) => {
    const histogram = canvasElement.querySelector('.ut-histogram')
    await waitFor(() => expect(histogram?.querySelector('.ut-bar')).toBeTruthy())
    await expect((histogram?.querySelectorAll('*').length ?? 99) + 1).toBeLessThanOrEqual(60)
  },
})

/** One user: few sessions, no rate line, a lower plot. */
export const OneUser = meta.story({
  args: { subject: 'user', title: 'Activity', height: 66, range: { from: Date.UTC(2026, 9, 20, 22), to: NOW }, peak: 8 },
})

/** In a phone's width. */
export const Narrow = meta.story({
  args: { initialZoom: LAST_WEEK },
  decorators: [(Story) => <div style={{ maxInlineSize: 360 }}><Story /></div>],
})

/** The final size from the start. */
export const Loading = meta.story({ args: { status: { kind: 'loading' } } })

/** What is on screen stays. */
export const Refreshing = meta.story({ args: { status: { kind: 'refreshing' } } })

/** For a named reason. */
export const Empty = meta.story({
  args: {
    status: { kind: 'empty', icon: 'calendar', title: 'Nobody was active 1–3 Nov', text: 'The last activity was on 31 Oct 2026, 18:20.', actions: <Button>Go to 31 Oct</Button> },
  },
})

const retry = fn()

/** With a way to try again. */
export const Failed = meta.story({
  args: { status: { kind: 'failed', error: new AdapterError('unavailable', 'The store did not answer within 10 s. Reference 7f3a-20c1', { retryable: true }), retry } },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Try again' }))
    await expect(retry).toHaveBeenCalled()
  },
})

/** Numbers of very different size: the smallest bar is 2 px, the axis stays readable. */
export const Extreme = meta.story({
  args: {
    title: 'سعيد'.repeat(40),
    activity: sampleActivity(SIXTY_DAYS, 'day', 'Europe/Berlin', 3).map((bucket, i) =>
      i === 20 ? { ...bucket, sessions: 4_200_000, erroredSessions: 4_199_999, users: 1_900_000 } : i % 9 === 0 ? { ...bucket, sessions: 0, erroredSessions: 0, users: 0 } : bucket,
    ),
  },
})
