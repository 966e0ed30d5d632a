'use client'
import { useEffect, useRef, useState } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import { Button } from '../../ui/Button.js'
import { Checkbox } from '../../ui/Checkbox.js'
import { describeFailure } from '../../ui/describeFailure.js'
import { Icon } from '../../ui/Icon.js'
import { IconButton } from '../../ui/IconButton.js'
import { Progress } from '../../ui/Progress.js'
import { Segmented } from '../../ui/Segmented.js'
import { Spinner } from '../../ui/Spinner.js'
import type { ExportFormat, ExportUsersOptions } from './streamUsers.js'
import type { ExportState, UsersExport } from './useUsersExport.js'

/** @see ExportPanel */
export interface ExportPanelProps {
  readonly job: UsersExport
  readonly request: ExportUsersOptions['request']
  readonly total: number | undefined
  /** Offers to write only the columns in sight. */
  readonly canNarrow: boolean
  readonly onStart: (format: ExportFormat, onlyShown: boolean) => void
  readonly onHide: () => void
}

/** What the export button opens: what to write, then how far it is, then what came of it. */
export function ExportPanel({ job, request, total, canNarrow, onStart, onHide }: ExportPanelProps) {
  const { messages } = useIntl()
  const words = messages.export
  const { state } = job
  const box = useRef<HTMLDivElement>(null)
  const before = useRef(state.kind)
  useEffect(() => {
    // the button that was pressed is gone: keep the keyboard here
    if (before.current !== state.kind) box.current?.focus()
    before.current = state.kind
  }, [state.kind])
  return (
    <div ref={box} tabIndex={-1} className="ut-export__box">
      <div className="ut-popover__head">
        <span className="ut-heading">{state.kind === 'running' ? words.running : words.title}</span>
        <span className="ut-grow" />
        {state.kind === 'running' && <IconButton icon="x" size="small" label={words.hide} onClick={onHide} />}
      </div>
      {state.kind === 'idle'
        ? <Choice request={request} total={total} canNarrow={canNarrow} onStart={onStart} />
        : <Course state={state} job={job} />}
    </div>
  )
}

function Choice({ request, total, canNarrow, onStart }: Pick<ExportPanelProps, 'request' | 'total' | 'canNarrow' | 'onStart'>) {
  const { messages, format } = useIntl()
  const words = messages.export
  const [kind, setKind] = useState<ExportFormat>('csv')
  const [onlyShown, setOnlyShown] = useState(false)
  const filters = request.where?.length ?? 0
  const scope = [
    total === undefined ? format.range(request.range) : words.scope(total, format.countFull(total), format.range(request.range)),
    ...(filters > 0 ? [words.filters(filters, format.countFull(filters))] : []),
    ...(request.search ? [words.searched(request.search)] : []),
  ].join(', ')
  return (
    <>
      <div className="ut-popover__body ut-stack">
        <Segmented<ExportFormat>
          label={words.format}
          items={[{ id: 'csv', label: words.csv, tip: words.csvTip }, { id: 'ndjson', label: words.ndjson, tip: words.ndjsonTip }]}
          value={kind}
          onValueChange={setKind}
        />
        <p className="ut-text">{scope}</p>
        {canNarrow && <Checkbox checked={onlyShown} onCheckedChange={setOnlyShown}>{words.onlyShown}</Checkbox>}
        <p className="ut-subtle ut-note">{words.raw}</p>
      </div>
      <div className="ut-popover__foot">
        <span className="ut-grow" />
        <Button variant="primary" onClick={() => onStart(kind, onlyShown)}>{words.start}</Button>
      </div>
    </>
  )
}

function Course({ state, job }: { readonly state: Exclude<ExportState, { kind: 'idle' }>; readonly job: UsersExport }) {
  const { messages, format } = useIntl()
  const words = messages.export
  const rows = format.countFull(state.rows)
  switch (state.kind) {
    case 'running': {
      const part = state.total === null ? null : state.total === 0 ? 1 : state.rows / state.total
      return (
        <>
          <div className="ut-popover__body ut-stack">
            <div className="ut-row">
              <Spinner />
              <span className="ut-grow">{state.total === null ? words.starting : words.progress(rows, format.countFull(state.total))}</span>
              {part !== null && <span className="ut-muted ut-num">{format.percent(Math.floor(part * 100) / 100)}</span>}
            </div>
            <Progress value={part} label={words.running} />
          </div>
          <div className="ut-popover__foot">
            <span className="ut-grow" />
            <Button onClick={job.cancel}>{words.cancel}</Button>
          </div>
        </>
      )
    }
    case 'failed': return (
      <>
        <div className="ut-popover__body ut-stack" role="alert">
          <div className="ut-row ut-danger"><Icon name="alert" /><span className="ut-strong">{words.failed(state.rows, rows)}</span></div>
          <p className="ut-muted">{describeFailure(state.error).message}</p>
          {state.rows > 0 && <p className="ut-subtle ut-note">{words.continueText}</p>}
        </div>
        <div className="ut-popover__foot">
          <span className="ut-grow" />
          <Button variant="ghost" onClick={job.cancel}>{words.restart}</Button>
          <Button variant="primary" onClick={job.proceed}>{state.rows > 0 ? words.continue : messages.common.retry}</Button>
        </div>
      </>
    )
    case 'done': return (
      <>
        <div className="ut-popover__body ut-stack" role="status">
          <div className="ut-row"><Icon name="check" /><span className="ut-strong">{words.ready}</span></div>
          <p className="ut-muted">{words.readyText(state.file, state.rows, rows)}</p>
        </div>
        <div className="ut-popover__foot">
          <span className="ut-grow" />
          <Button variant="ghost" onClick={job.cancel}>{words.another}</Button>
          {state.save && <Button onClick={state.save}>{words.download}</Button>}
        </div>
      </>
    )
    default: return state satisfies never
  }
}
