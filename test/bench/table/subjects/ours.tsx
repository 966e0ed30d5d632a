import { useState } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root as ReactRoot } from 'react-dom/client'
import { resolveColumns } from '../../../../src/components/users-table/resolveColumns.js'
import { useUserColumns } from '../../../../src/components/users-table/useUserColumns.js'
import type { UserCellContext } from '../../../../src/components/users-table/userColumnDef.js'
import { IntlProvider } from '../../../../src/intl/IntlProvider.js'
import { en } from '../../../../src/intl/messages/en.js'
import type { UserSummary } from '../../../../src/model/user.js'
import { DataTable } from '../../../../src/ui/data-table/DataTable.js'
import type { TableSort } from '../../../../src/ui/data-table/dataColumn.js'
import { Root } from '../../../../src/ui/Root.js'
import { byTraces, format, TREND_MAX } from '../cells.js'
import type { Subject } from '../cells.js'
import { nameOf, NOW } from '../rows.js'

const { all, shown } = resolveColumns()
const LAYOUT = { columns: shown, widths: {}, pins: {} }
const names = new Map<string, { name: string }>()

const CONTEXT: UserCellContext = {
  messages: en, format, locale: 'en', timeZone: 'UTC', resolved: (id) => names.get(id), rollup: null, total: 100_000,
  isNew: () => false, costMode: 'sum', trend: { unit: 'day', max: TREND_MAX, open: true },
}
const userId = (user: UserSummary) => user.userId
const href = (user: UserSummary) => `/users/${user.userId}`

function Table({ rows }: { readonly rows: UserSummary[] }) {
  const [sort, setSort] = useState<TableSort>({ by: 'lastSeenAt', direction: 'desc' })
  const [sorted, setSorted] = useState(rows)
  const columns = useUserColumns(all, CONTEXT)
  return (
    <Root data-theme="light" style={{ blockSize: '100%', display: 'flex' }}>
      <DataTable
        label="Users" columns={columns} rows={sorted} getRowId={userId} getRowHref={href} layout={LAYOUT} selectable sort={sort} showRollup={false}
        onSortChange={(next) => {
          setSort(next)
          setSorted(byTraces(rows, next.direction))
        }}
      />
    </Root>
  )
}

let root: ReactRoot | undefined
const provided = (children: ReactNode) => <IntlProvider locale="en" timeZone="UTC" now={NOW}>{children}</IntlProvider>

/** Our table with the columns of the users table. */
export const subject: Subject = {
  mount(host, rows) {
    root ??= createRoot(host)
    root.render(provided(<Table rows={rows} />))
  },
  scroller: '.ut-table__scroll',
  row: '.ut-table__body > .ut-table__row',
  sort: () => document.querySelector<HTMLElement>('[data-column="traces"] .ut-sort')?.click(),
}

/** Names are known beforehand, as they are for the other tables, and the app stands with its provider. */
export function prepare(rows: readonly UserSummary[], host: HTMLElement): void {
  root = createRoot(host)
  root.render(provided(null))
  for (const row of rows) {
    const name = nameOf(row)
    if (name) names.set(row.userId, { name })
  }
}
