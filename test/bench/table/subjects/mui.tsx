import { DataGrid } from '@mui/x-data-grid'
import type { GridColDef } from '@mui/x-data-grid'
import { createRoot } from 'react-dom/client'
import type { UserSummary } from '../../../../src/model/user.js'
import { COLUMNS } from '../cells.js'
import type { Subject } from '../cells.js'
import { composite, plain } from './composite.js'

const columns = COLUMNS.map(([field, headerName, width]): GridColDef<UserSummary> => ({
  field, headerName, width,
  valueGetter: (_, row) => (field === 'traces' ? row.traces : row.userId),
  ...(field in composite
    ? { renderCell: ({ row }) => composite[field as keyof typeof composite](row) }
    : { valueFormatter: (_, row) => plain[field as keyof typeof plain](row) }),
}))

/**
 * MUI X Data Grid, the community edition, with the same cells, less their tooltips and descriptions. It holds at most 100 rows a page without the paid plan;
 * the bench therefore gives it 100 rows of the 100,000 to mount and scroll, and all of them to sort.
 */
export const subject: Subject = {
  mount(host, rows) {
    createRoot(host).render(
      <div className="ut-root" style={{ blockSize: '100%' }}>
        <DataGrid rows={rows} columns={columns} getRowId={(row) => row.userId} rowHeight={40} checkboxSelection initialState={{ pagination: { paginationModel: { pageSize: 100 } } }} pageSizeOptions={[100]} />
      </div>,
    )
  },
  scroller: '.MuiDataGrid-virtualScroller',
  row: '.MuiDataGrid-row',
  sort: () => document.querySelector<HTMLElement>('.MuiDataGrid-columnHeader[data-field="traces"] .MuiDataGrid-columnHeaderTitleContainer')?.click(),
}
