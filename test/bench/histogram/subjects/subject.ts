import type { ActivityBucket } from '../../../../src/model/activity.js'

/** One way to draw the histogram. Mounting is synchronous: what it schedules counts as well. */
export interface Subject {
  readonly mount: (container: HTMLElement, activity: readonly ActivityBucket[]) => () => void
  /** What a mouse drags over, within the container. */
  readonly plot: string
}

/** Every subject has this size, px. */
export const SIZE = { width: 1100, height: 148 } as const
