'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { exportUsers, type ExportProgress, type ExportUsersOptions } from './streamUsers.js'
import { openExportFile, type ExportFile } from './saveFile.js'

/** What an export is doing. `rows` are written so far; `total` is `null` until the store has counted. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly rows: number; readonly total: number | null }
  | { readonly kind: 'failed'; readonly rows: number; readonly total: number | null; readonly error: unknown }
  /** `save` downloads once more; `null` = it was written to the place that the reader chose. */
  | { readonly kind: 'done'; readonly rows: number; readonly file: string; readonly save: (() => void) | null }

/** What to export, besides the store's answers. */
export type ExportJob = Pick<ExportUsersOptions, 'adapter' | 'request' | 'format' | 'columns'> & { readonly file: string; readonly large: boolean }

/** @see useUsersExport */
export interface UsersExport {
  readonly state: ExportState
  start(job: ExportJob): void
  /** Goes on after the last row that a failed export wrote, in the same file. */
  proceed(): void
  /** Stops, throws away what was written. */
  cancel(): void
}

const TYPES = { csv: 'text/csv;charset=utf-8', ndjson: 'application/x-ndjson' } as const
const IDLE: ExportState = { kind: 'idle' }

interface Run {
  readonly job: ExportJob
  readonly file: ExportFile
  readonly abort: AbortController
  progress: ExportProgress | undefined
}

/** One export at a time: it goes on when its popover is closed, and ends when its view goes away. */
export function useUsersExport(onEnd: (state: Extract<ExportState, { kind: 'done' | 'failed' }>) => void): UsersExport {
  const [state, setState] = useState<ExportState>(IDLE)
  const current = useRef<Run | null>(null)
  const ended = useRef(onEnd)
  useEffect(() => {
    ended.current = onEnd
  })

  const drive = useCallback(async (run: Run) => {
    current.current = run
    const { job, file, abort } = run
    const show = (next: ExportState) => {
      if (current.current !== run || abort.signal.aborted) return
      setState(next)
      if (next.kind === 'done' || next.kind === 'failed') ended.current(next)
    }
    const at = () => ({ rows: run.progress?.rows ?? 0, total: run.progress?.total ?? null })
    show({ kind: 'running', ...at() })
    try {
      const text = exportUsers({
        ...job,
        signal: abort.signal,
        after: run.progress,
        onProgress: (progress) => {
          run.progress = progress
          show({ kind: 'running', ...at() })
        },
      })
      for await (const chunk of text) await file.write(chunk)
      const save = await file.close()
      show({ kind: 'done', rows: at().rows, file: file.name, save })
    } catch (error) {
      show({ kind: 'failed', ...at(), error })
    }
  }, [])

  const stop = useCallback(() => {
    const run = current.current
    current.current = null
    run?.abort.abort()
    void run?.file.discard()
  }, [])
  useEffect(() => stop, [stop])

  const start = useCallback(async (job: ExportJob) => {
    stop()
    try {
      const file = await openExportFile(job.file, TYPES[job.format], job.large)
      await drive({ job, file, abort: new AbortController(), progress: undefined })
    } catch {
      // the reader chose no place to save to
      setState(IDLE)
    }
  }, [drive, stop])

  return {
    state,
    start: (job) => void start(job),
    proceed: () => {
      const run = current.current
      if (run) void drive({ ...run, abort: new AbortController() })
    },
    cancel: () => {
      stop()
      setState(IDLE)
    },
  }
}
