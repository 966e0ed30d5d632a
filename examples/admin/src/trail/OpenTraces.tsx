import { useCallback, useEffect, useRef, useState } from 'react'
import { createMemoryAdapter } from 'usertrail/adapters/memory'
import { readTraces } from './readTraces'
import { useSource } from './TrailProvider'

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly file: string; readonly share: number | null; readonly stop: () => void }
  | { readonly kind: 'opened'; readonly text: string; readonly problems: readonly string[] }
  | { readonly kind: 'failed'; readonly text: string }

/** Opens a file of traces (NDJSON, gzip or not) in a store of the page's own, in place of the server's: by the button, or dropped anywhere. */
export function OpenTraces() {
  const { file, show, showLive } = useSource()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const input = useRef<HTMLInputElement>(null)

  const open = useCallback(async (picked: File) => {
    const abort = new AbortController()
    setState({ kind: 'reading', file: picked.name, share: null, stop: () => abort.abort() })
    try {
      const { errors, ...records } = await readTraces(picked, {
        signal: abort.signal,
        onProgress: ({ bytes }) => setState((now) => (now.kind === 'reading' ? { ...now, share: bytes / picked.size } : now)),
      })
      const adapter = createMemoryAdapter({ ...records, id: `${picked.name} ${picked.lastModified} ${picked.size}` })
      const problems = [
        ...errors.map(({ line, message }) => `Line ${line}: ${message}`),
        ...adapter.rejected.map(({ id, reason }) => `${id}: ${reason}`),
      ]
      if (records.traces.length === 0) {
        setState({ kind: 'failed', text: `${picked.name} holds no trace. ${problems[0] ?? 'Expected one JSON object a line.'}` })
        return
      }
      show(adapter, picked.name)
      setState({ kind: 'opened', text: `${picked.name}: ${records.traces.length.toLocaleString('en')} traces`, problems })
    } catch (error) {
      setState(abort.signal.aborted ? { kind: 'idle' } : { kind: 'failed', text: `${picked.name} could not be read: ${error instanceof Error ? error.message : error}` })
    }
  }, [show])

  const dropping = useFileDrop(open)
  return (
    <>
      {file === null ? <span className="topbar__source" title="Sample data, and what applications send to this server">Live data</span> : (
        <button type="button" onClick={() => { showLive(); setState({ kind: 'idle' }) }}>Back to live data</button>
      )}
      <button type="button" onClick={() => input.current?.click()}>Open traces…</button>
      <input
        ref={input} hidden type="file" accept=".ndjson,.jsonl,.json,.gz" data-testid="traces-file"
        onChange={(event) => {
          const [picked] = event.target.files ?? []
          event.target.value = ''
          if (picked) void open(picked)
        }}
      />
      {dropping && <div className="drop">Drop a file of traces: NDJSON, gzipped or not</div>}
      {state.kind !== 'idle' && (
        <div className="notice" role={state.kind === 'failed' ? 'alert' : 'status'}>
          {state.kind === 'reading' && <>Reading {state.file}{state.share !== null && ` · ${Math.round(state.share * 100)}%`} <button type="button" onClick={state.stop}>Stop</button></>}
          {state.kind === 'failed' && state.text}
          {state.kind === 'opened' && <>{state.text}{state.problems.length > 0 && `, ${state.problems.length} not taken`}</>}
          {state.kind !== 'reading' && <button type="button" onClick={() => setState({ kind: 'idle' })}>Dismiss</button>}
          {state.kind === 'opened' && state.problems.length > 0 && (
            <ul>{state.problems.slice(0, 20).map((problem) => <li key={problem}>{problem}</li>)}</ul>
          )}
        </div>
      )}
    </>
  )
}

/** Watches for a file dragged over the page; gives the one that is dropped. */
function useFileDrop(onDrop: (file: File) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const dragover = (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const dragleave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file) onDrop(file)
    }
    addEventListener('dragover', dragover)
    addEventListener('dragleave', dragleave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', dragover)
      removeEventListener('dragleave', dragleave)
      removeEventListener('drop', drop)
    }
  }, [onDrop])
  return over
}
