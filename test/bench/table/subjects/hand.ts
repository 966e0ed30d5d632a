import type { UserSummary } from '../../../../src/model/user.js'
import { ICON_PATHS } from '../../../../src/ui/iconPaths.js'
import { byTraces, cells, COLUMNS } from '../cells.js'
import type { Subject } from '../cells.js'

const ROW_HEIGHT = 40
const AHEAD = 20

const icon = (name: keyof typeof ICON_PATHS) =>
  `<svg class="ut-icon ut-thumb" viewBox="0 0 16 16" aria-hidden="true"><path d="${ICON_PATHS[name]}"></path></svg>`

/** The same elements, classes and attributes as a row of ours. */
const ROW = `<div role="row" class="ut-table__row" aria-selected="false">
<div role="gridcell" class="ut-cell ut-cell--select"><span role="checkbox" class="ut-check" aria-checked="false" tabindex="-1"></span></div>
<div role="rowheader" class="ut-cell ut-cell--pin-start ut-cell--title ut-cell--primary" style="--ut-pin: var(--ut-pin-0)"><a class="ut-table__link" tabindex="-1"><span class="ut-avatar" aria-hidden="true"> </span><bdi class="ut-user__name"> </bdi><bdi dir="ltr" class="ut-id"><span class="ut-id__head"> </span><span class="ut-id__tail"> </span></bdi></a></div>
<div role="gridcell" class="ut-cell ut-cell--line"> <span class="ut-seen__first"> </span></div>
<div role="gridcell" class="ut-cell ut-cell--mark"><svg class="ut-spark" width="96" height="22" viewBox="0 0 96 22" preserveAspectRatio="none" aria-hidden="true"><path class="ut-spark__zero"></path><path class="ut-bar"></path><path class="ut-bar" data-partial=""></path></svg></div>
<div role="gridcell" class="ut-cell ut-cell--end ut-cell--number ut-cell--line"> </div>
<div role="gridcell" class="ut-cell ut-cell--end ut-cell--number ut-cell--line"> </div>
<div role="gridcell" class="ut-cell ut-cell--end ut-cell--number"> </div>
<div role="gridcell" class="ut-cell ut-cell--end ut-cell--number ut-cell--value"> </div>
<div role="gridcell" class="ut-cell ut-cell--end ut-cell--number"> </div>
<div role="gridcell" class="ut-cell ut-cell--end ut-cell--number"><span class="ut-subtle"> </span> </div>
<div role="gridcell" class="ut-cell ut-cell--end ut-cell--number">${icon('thumbup')} ${icon('thumbdown')} </div></div>`.replaceAll('>\n<', '><')

interface HandRow {
  readonly element: HTMLElement
  readonly fill: (user: UserSummary, index: number) => void
}

function text(node: Node | null | undefined, value: string): void {
  if (node) node.nodeValue = value
}

function tip(element: Element | undefined, value: string): void {
  element?.setAttribute('data-ut-tip', value)
  element?.setAttribute('aria-label', value)
}

function makeRow(template: HTMLTemplateElement): HandRow {
  const element = document.importNode(template.content, true).firstElementChild
  if (!(element instanceof HTMLElement)) throw new Error('The template holds no row.')
  const all = [...element.children]
  const [select, user, seen, trend, sessions, errors, tokens, cost, traces, latency, feedback] = all
  const check = select?.firstElementChild
  const link = user?.firstElementChild
  const [avatar, name, id] = link ? [...link.children] : []
  const [head, tail] = id ? [...id.children] : []
  const paths = trend?.firstElementChild ? [...trend.firstElementChild.children] : []
  return {
    element,
    fill(row, index) {
      element.style.top = `${index * ROW_HEIGHT}px`
      element.setAttribute('aria-rowindex', String(index + 2))
      const label = cells.name(row)
      check?.setAttribute('aria-label', `Select ${label ?? row.userId}`)
      link?.setAttribute('href', `/users/${row.userId}`)
      text(avatar?.firstChild, cells.initials(row))
      text(name?.firstChild, label ?? '')
      const [start, end] = cells.id(row)
      text(head?.firstChild, start)
      text(tail?.firstChild, end)
      id?.setAttribute('data-ut-tip', row.userId)
      text(seen?.firstChild, cells.lastSeen(row))
      text(seen?.lastChild?.firstChild, cells.firstSeen(row))
      tip(seen, cells.seenTip(row))
      const { zero, bars, open } = cells.trend(row)
      paths[0]?.setAttribute('d', zero)
      paths[1]?.setAttribute('d', bars)
      paths[2]?.setAttribute('d', open)
      tip(trend, cells.trendTip(row))
      text(sessions?.firstChild, cells.sessions(row))
      tip(sessions, cells.sessionsTip(row))
      text(errors?.firstChild, cells.errors(row))
      tip(errors, cells.errorsTip(row))
      text(tokens?.firstChild, cells.tokens(row))
      tip(tokens, cells.tokensTip(row))
      text(cost?.firstChild, cells.cost(row))
      tip(cost, cells.costTip(row))
      text(traces?.firstChild, cells.traces(row))
      tip(traces, cells.tracesTip(row))
      text(latency?.firstChild?.firstChild, cells.p50(row))
      text(latency?.lastChild, cells.p95(row))
      tip(latency, cells.latencyTip(row))
      text(feedback?.childNodes[1], cells.up(row))
      text(feedback?.lastChild, cells.down(row))
      tip(feedback, cells.feedbackTip(row))
    },
  }
}

let sortBy: () => void = () => {}

/** What one would write by hand for just this table: a ring of rows that are filled anew. */
export const subject: Subject = {
  mount(host, given) {
    let rows = given
    const columns = `calc(38px + 6px) minmax(260px, 1fr) ${COLUMNS.slice(1).map(([, , width]) => `${width}px`).join(' ')}`
    host.innerHTML = `<div class="ut-root" data-theme="light" style="block-size:100%;display:flex"><div class="ut-datatable"><div class="ut-table__scroll"><div role="grid" class="ut-table" style="--ut-columns:${columns};--ut-table-width:1330px;--ut-pin-0:44px"><div class="ut-table__head"><div role="row" class="ut-table__row ut-table__row--labels"><div class="ut-cell ut-cell--select"><input type="checkbox" class="ut-check"></div>${COLUMNS.map(([id, label]) => `<div role="columnheader" class="ut-cell ut-head" data-column="${id}"><button type="button" class="ut-sort">${label}</button></div>`).join('')}</div></div><div role="rowgroup" class="ut-table__body" data-windowed=""></div></div></div></div></div>`
    const frame = host.querySelector<HTMLElement>('.ut-table__scroll')
    const body = host.querySelector<HTMLElement>('.ut-table__body')
    if (!frame || !body) return
    body.style.blockSize = `${rows.length * ROW_HEIGHT}px`
    const template = document.createElement('template')
    template.innerHTML = ROW
    const pool: HandRow[] = []
    const shown: number[] = []
    const draw = (all: boolean) => {
      const first = Math.max(0, Math.floor(frame.scrollTop / ROW_HEIGHT) - AHEAD)
      const last = Math.min(rows.length, Math.ceil((frame.scrollTop + frame.clientHeight) / ROW_HEIGHT) + AHEAD)
      const size = Math.ceil(frame.clientHeight / ROW_HEIGHT) + 2 * AHEAD + 1
      for (let index = first; index < last; index++) {
        const slot = index % size
        if (!all && shown[slot] === index) continue
        const row = rows[index]
        if (!row) continue
        let hand = pool[slot]
        if (!hand) {
          hand = pool[slot] = makeRow(template)
          body.append(hand.element)
        }
        shown[slot] = index
        hand.fill(row, index)
      }
    }
    frame.addEventListener('scroll', () => draw(false), { passive: true })
    draw(false)
    let direction: 'asc' | 'desc' = 'asc'
    sortBy = () => {
      direction = direction === 'asc' ? 'desc' : 'asc'
      rows = byTraces(given, direction)
      frame.scrollTop = 0
      draw(true)
    }
    host.querySelector('[data-column="traces"] .ut-sort')?.addEventListener('click', sortBy)
  },
  scroller: '.ut-table__scroll',
  row: '.ut-table__body > .ut-table__row',
  sort: () => document.querySelector<HTMLElement>('[data-column="traces"] .ut-sort')?.click(),
}
