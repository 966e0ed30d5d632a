import { hoursOf } from './data.js'
import { echarts } from './subjects/echarts.js'
import { hand } from './subjects/hand.js'
import { nodes } from './subjects/nodes.js'
import { nothing } from './subjects/nothing.js'
import { ours } from './subjects/ours.js'
import { recharts } from './subjects/recharts.js'

const SUBJECTS = { nothing, hand, ours, nodes, recharts, echarts }

/** What the page offers to the script that measures it. */
export interface Bench {
  /** Mounts, waits until it is painted, and unmounts the one before. Gives the selector to drag over. */
  readonly mount: (subject: keyof typeof SUBJECTS, buckets: number) => Promise<string>
  readonly unmount: () => Promise<void>
  readonly nodes: () => number
}

const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)))
const container = document.createElement('div')
document.body.append(container)
let unmount = () => {}
const data = new Map<number, ReturnType<typeof hoursOf>>()

const bench: Bench = {
  mount: async (name, buckets) => {
    const activity = data.get(buckets) ?? hoursOf(buckets)
    data.set(buckets, activity)
    unmount = SUBJECTS[name].mount(container, activity)
    await painted()
    return SUBJECTS[name].plot
  },
  unmount: async () => {
    unmount()
    unmount = () => {}
    await painted()
  },
  nodes: () => container.querySelectorAll('*').length - 1,
}

Object.assign(window, { bench })
