'use client'
import { forwardRef, useState } from 'react'
import { useUserTrail } from '../../hooks/useUserTrail.js'
import { useIntl } from '../../intl/IntlProvider.js'
import { localDay } from '../../model/localDay.js'
import { Button } from '../../ui/Button.js'
import { cx } from '../../ui/cx.js'
import { Popover } from '../../ui/Popover.js'
import type { RootProps } from '../../ui/Root.js'
import { ToastRegion, useToast } from '../../ui/ToastRegion.js'
import { momentText, instantOfDay } from '../time-range/moment.js'
import { ViewRoot } from '../ViewRoot.js'
import { EXPORT_COLUMNS, type ExportColumn } from './exportColumns.js'
import { ExportPanel } from './ExportPanel.js'
import type { ExportFormat, ExportUsersOptions } from './streamUsers.js'
import { useUsersExport, type ExportState } from './useUsersExport.js'

/** @see ExportUsers */
export interface ExportUsersProps extends Omit<RootProps, 'children'> {
  /** Scope and order of the rows: what the table shows. */
  readonly request: ExportUsersOptions['request']
  /** How many users match, where that is known already. */
  readonly total?: number | undefined
  /** Columns of the host's own, after ours. */
  readonly columns?: readonly ExportColumn[] | undefined
  /** Those of our columns that are in sight: offers to write only these. */
  readonly shownColumns?: readonly ExportColumn[] | undefined
  /** Name of the file without its ending. Default `users-` and the day. */
  readonly fileName?: string | undefined
}

/** A button that exports every user of the scope as CSV or NDJSON, page by page, with progress, cancel and going on after a failure. */
export const ExportUsers = forwardRef<HTMLDivElement, ExportUsersProps>(function ExportUsers(props, ref) {
  const { request, total, columns, shownColumns, fileName, ...rest } = props
  return (
    <ViewRoot {...rest} ref={ref} className={cx('ut-control', rest.className)}>
      <ToastRegion>
        <ExportButton request={request} total={total} columns={columns} shownColumns={shownColumns} fileName={fileName} />
      </ToastRegion>
    </ViewRoot>
  )
})

const NONE: readonly ExportColumn[] = []
const TOAST = 'export'
/** Rows from which a file goes to disk page by page where the browser can: about 30 MB. */
const LARGE = 100_000

function ExportButton({ request, total, columns = NONE, shownColumns, fileName }: Pick<ExportUsersProps, 'request' | 'total' | 'columns' | 'shownColumns' | 'fileName'>) {
  const { messages, format, timeZone, now } = useIntl()
  const { adapter } = useUserTrail()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const words = messages.export

  const onEnd = (state: Extract<ExportState, { kind: 'done' | 'failed' }>) => {
    // the open popover tells it itself
    if (open) return
    if (state.kind === 'done') {
      const { save } = state
      toast.show({ id: TOAST, title: words.ready, text: words.readyText(state.file, state.rows, format.countFull(state.rows)), ...(save && { action: <Button size="small" onClick={save}>{words.download}</Button> }) })
    } else {
      toast.show({ id: TOAST, tone: 'danger', title: words.failed(state.rows, format.countFull(state.rows)), action: <Button size="small" onClick={() => setOpen(true)}>{words.details}</Button> })
    }
  }
  const job = useUsersExport(onEnd)
  const start = (kind: ExportFormat, onlyShown: boolean) => {
    toast.dismiss(TOAST)
    const day = momentText(instantOfDay(localDay(now(), timeZone), timeZone), 'from', timeZone)
    job.start({ adapter, request, format: kind, columns: [...(onlyShown && shownColumns ? shownColumns : EXPORT_COLUMNS), ...columns], file: `${fileName ?? words.fileName(day)}.${kind}`, large: total !== undefined && total >= LARGE })
  }
  return (
    <Popover open={open} onOpenChange={setOpen} label={words.title} align="end" className="ut-popover--wide" trigger={<Button icon="export" collapses aria-busy={job.state.kind === 'running' || undefined}>{words.label}</Button>}>
      {(close) => <ExportPanel job={job} request={request} total={total} canNarrow={shownColumns !== undefined} onStart={start} onHide={close} />}
    </Popover>
  )
}
