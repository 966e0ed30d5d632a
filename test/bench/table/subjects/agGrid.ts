import { AllCommunityModule, createGrid, ModuleRegistry, themeQuartz } from 'ag-grid-community'
import type { ColDef, ICellRendererParams } from 'ag-grid-community'
import type { UserSummary } from '../../../../src/model/user.js'
import { ICON_PATHS } from '../../../../src/ui/iconPaths.js'
import { cells, COLUMNS } from '../cells.js'
import type { Subject } from '../cells.js'
import { plain } from './composite.js'

ModuleRegistry.registerModules([AllCommunityModule])

const icon = (name: keyof typeof ICON_PATHS) => `<svg class="ut-icon ut-thumb" viewBox="0 0 16 16" aria-hidden="true"><path d="${ICON_PATHS[name]}"></path></svg>`

function element(html: string): HTMLElement {
  const span = document.createElement('span')
  span.innerHTML = html
  return span
}

/** Plain functions, which AG Grid draws faster than React components. */
const renderers: { readonly [id: string]: (row: UserSummary) => HTMLElement } = {
  user: (row) => {
    const [head, tail] = cells.id(row)
    return element(`<a class="ut-table__link" href="/users/${row.userId}" tabindex="-1"><span class="ut-avatar" aria-hidden="true">${cells.initials(row)}</span><bdi class="ut-user__name">${cells.name(row) ?? ''}</bdi><bdi dir="ltr" class="ut-id"><span class="ut-id__head">${head}</span><span class="ut-id__tail">${tail}</span></bdi></a>`)
  },
  seen: (row) => element(`${cells.lastSeen(row)}<span class="ut-seen__first">${cells.firstSeen(row)}</span>`),
  trend: (row) => {
    const { zero, bars, open } = cells.trend(row)
    return element(`<svg class="ut-spark" width="96" height="22" viewBox="0 0 96 22" aria-hidden="true"><path class="ut-spark__zero" d="${zero}"></path><path class="ut-bar" d="${bars}"></path><path class="ut-bar" d="${open}"></path></svg>`)
  },
  latency: (row) => element(`<span class="ut-subtle">${cells.p50(row)}</span>${cells.p95(row)}`),
  feedback: (row) => element(`${icon('thumbup')}${cells.up(row)}${icon('thumbdown')}${cells.down(row)}`),
}

const columns = COLUMNS.map(([colId, headerName, width]): ColDef<UserSummary> => {
  const renderer = renderers[colId]
  return {
    colId, headerName, width,
    valueGetter: ({ data }) => (colId === 'traces' ? data?.traces : data?.userId),
    ...(colId === 'user' && { pinned: 'left' as const }),
    ...(renderer
      ? { cellRenderer: ({ data }: ICellRendererParams<UserSummary>) => (data ? renderer(data) : null) }
      : { valueFormatter: ({ data }) => (data ? plain[colId as keyof typeof plain](data) : '') }),
  }
})

/** AG Grid Community without React, which it draws fastest, with the same cells, less their tooltips and descriptions; `rowBuffer` as many rows ahead as the others. */
export const subject: Subject = {
  mount(host, rows) {
    const inner = document.createElement('div')
    inner.className = 'ut-root'
    inner.style.blockSize = '100%'
    host.append(inner)
    createGrid<UserSummary>(inner, {
      rowData: rows, columnDefs: columns, rowHeight: 40, rowBuffer: 20, theme: themeQuartz, getRowId: ({ data }) => data.userId,
      rowSelection: { mode: 'multiRow' }, animateRows: false, suppressColumnVirtualisation: true,
    })
  },
  scroller: '.ag-grid-viewport',
  row: '.ag-row',
  sort: () => document.querySelector<HTMLElement>('.ag-header-cell[col-id="traces"] .ag-header-cell-label')?.click(),
}
