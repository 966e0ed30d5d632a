import { createSortedRowModel, rowSortingFeature, rowSelectionFeature, sortFn_basic, tableFeatures, useTable } from '@tanstack/react-table'
import type { ColumnDef } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { UserSummary } from '../../../../src/model/user.js'
import { COLUMNS } from '../cells.js'
import type { Subject } from '../cells.js'
import { composite, plain, tips } from './composite.js'

const features = tableFeatures({ rowSelectionFeature, rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns: { basic: sortFn_basic } })
type Features = typeof features
type Row = UserSummary & Record<string, unknown>

const columns = COLUMNS.map(([id, header]): ColumnDef<Features, Row> => ({
  id, header,
  accessorFn: (row) => (id === 'traces' ? row.traces : row.userId),
  sortFn: sortFn_basic,
  cell: ({ row: { original } }) =>
    id === 'user' ? composite.user(original) : id === 'seen' ? composite.seen(original) : id === 'trend' ? composite.trend(original)
    : id === 'latency' ? composite.latency(original) : id === 'feedback' ? composite.feedback(original) : plain[id](original),
}))
const tracks = `calc(38px + 6px) minmax(260px, 1fr) ${COLUMNS.slice(1).map(([, , width]) => `${width}px`).join(' ')}`

const sizes: Readonly<Record<string, string>> = { '--ut-columns': tracks, '--ut-table-width': '1330px', '--ut-pin-0': '44px' }

function Table({ rows }: { readonly rows: Row[] }) {
  const frame = useRef<HTMLDivElement>(null)
  const [sorting, setSorting] = useState<{ id: string; desc: boolean }[]>([])
  const table = useTable({ features, columns, data: rows, getRowId: (row) => row.userId, state: { sorting }, onSortingChange: setSorting })
  const model = table.getRowModel().rows
  const virtual = useVirtualizer({ count: model.length, getScrollElement: () => frame.current, estimateSize: () => 40, overscan: 20 })
  return (
    <div className="ut-root" data-theme="light" style={{ blockSize: '100%', display: 'flex' }}>
      <div className="ut-datatable">
        <div className="ut-table__scroll" ref={frame}>
          <div role="grid" className="ut-table" style={sizes}>
            <div className="ut-table__head">
              {table.getHeaderGroups().map((group) => (
                <div key={group.id} role="row" className="ut-table__row ut-table__row--labels">
                  <div className="ut-cell ut-cell--select"><input type="checkbox" className="ut-check" /></div>
                  {group.headers.map((header) => (
                    <div key={header.id} role="columnheader" className="ut-cell ut-head" data-column={header.column.id}>
                      <button type="button" className="ut-sort" onClick={header.column.getToggleSortingHandler()}><table.FlexRender header={header} /></button>
                    </div>
                  ))}
                </div>
              ))}
            </div>
            <div role="rowgroup" className="ut-table__body" data-windowed="" style={{ blockSize: virtual.getTotalSize() }}>
              {virtual.getVirtualItems().map((item) => {
                const row = model[item.index]
                return row && (
                  <div key={row.id} role="row" className="ut-table__row" style={{ top: item.start }} aria-rowindex={item.index + 2} aria-selected={row.getIsSelected()}>
                    <div role="gridcell" className="ut-cell ut-cell--select">
                      <span role="checkbox" className="ut-check" aria-checked={row.getIsSelected()} aria-label={`Select ${row.original.userId}`} tabIndex={-1} />
                    </div>
                    {row.getAllCells().map((cell) => {
                      const tip = tips[cell.column.id]?.(row.original)
                      return (
                        <div key={cell.id} role={cell.column.id === 'user' ? 'rowheader' : 'gridcell'} className={`ut-cell${cell.column.id === 'user' ? ' ut-cell--primary' : ''}`} data-ut-tip={tip} aria-label={tip}>
                          <table.FlexRender cell={cell} />
                        </div>
                      )
                    })}
                  </div>
                )
              })}
            </div>
          </div>
        </div>
      </div>
    </div>
  )
}

/** TanStack Table over all rows, with TanStack Virtual: how their examples put them together. */
export const subject: Subject = {
  mount(host, rows) {
    createRoot(host).render(<Table rows={rows.map((row) => ({ ...row }))} />)
  },
  scroller: '.ut-table__scroll',
  row: '.ut-table__body > .ut-table__row',
  sort: () => document.querySelector<HTMLElement>('[data-column="traces"] .ut-sort')?.click(),
}
