import type { ScoreInput } from '../../model/score.js'
import type { ObservationInput, TraceInput } from '../../model/trace.js'
import { addRecord } from './ndjson/addRecord.js'
import { byteChunks, type NdjsonSource, textChunks } from './ndjson/chunks.js'

export type { NdjsonSource } from './ndjson/chunks.js'

/** How far the reading has come. */
export interface NdjsonProgress {
  /** Bytes of the source, before decompression. */
  readonly bytes: number
  /** Size of the source; `null` where it does not say. */
  readonly total: number | null
  /** Traces, observations and scores. */
  readonly records: number
}

/** How to read. */
export interface NdjsonOptions {
  /** Default `'auto'`: told by the first two bytes. */
  readonly gzip?: 'auto' | boolean
  /** Turns a line's value into one with our field names, for files of other tools. What it throws is the line's error. Default: as it is. */
  readonly map?: (value: unknown) => unknown
  /** Stops reading; the promise rejects with an `AbortError`. */
  readonly signal?: AbortSignal
  /** Called as bytes arrive, and once at the end. */
  readonly onProgress?: (progress: NdjsonProgress) => void
}

/** Records of a file, ready for `createMemoryAdapter` or a sink's `write`, and the lines that were not understood. */
export interface NdjsonResult {
  readonly traces: TraceInput[]
  readonly observations: ObservationInput[]
  readonly scores: ScoreInput[]
  /** `line` counts from 1, blank lines included. A line of which only a part is bad may have several. */
  readonly errors: { readonly line: number; readonly message: string }[]
}

/** Longer lines than this are refused rather than gathered without end: 64 million characters. */
const MAX_LINE = 1 << 26
/** Milliseconds of work after which others get a turn, so that a page stays alive while it reads. */
const TURN = 25

/**
 * Reads newline-delimited JSON, gzipped or not. A line is a trace, an observation (has a `traceId`) or a score (has a
 * `name` and a `value`), with the field names of the model; times may also be ISO 8601 with a zone. A trace may hold its
 * `observations` and `scores` as lists. A byte order mark, CRLF and blank lines do no harm. A bad line is reported and
 * the rest is read; only a source that fails, or that is not the gzip it is said to be, rejects.
 */
export async function readNdjson(source: NdjsonSource, options: NdjsonOptions = {}): Promise<NdjsonResult> {
  const { gzip = 'auto', map, signal, onProgress } = options
  const result: NdjsonResult = { traces: [], observations: [], scores: [], errors: [] }
  let bytes = 0
  let line = 0
  const refuseAborted = () => { if (signal?.aborted) throw aborted() }
  const tell = () => onProgress?.({
    bytes,
    total: source instanceof Blob ? source.size : null,
    records: result.traces.length + result.observations.length + result.scores.length,
  })
  const take = (text: string) => {
    line++
    if (text.trim() === '') return
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch (error) {
      result.errors.push({ line, message: `is not JSON: ${error instanceof Error ? error.message : String(error)}` })
      return
    }
    try {
      if (map) value = map(value)
    } catch (error) {
      result.errors.push({ line, message: `could not be mapped: ${error instanceof Error ? error.message : String(error)}` })
      return
    }
    for (const message of addRecord(value, result)) result.errors.push({ line, message })
  }

  refuseAborted()
  // Pieces of a line that has not ended: joined once, however many chunks it takes.
  let pieces: string[] = []
  let length = 0
  let tooLong = false
  const end = (piece: string) => {
    if (tooLong) {
      line++
      result.errors.push({ line, message: `is longer than ${MAX_LINE} characters` })
    } else take(pieces.length > 0 ? pieces.join('') + piece : piece)
    pieces = []
    length = 0
    tooLong = false
  }
  let turn = performance.now()
  const text = textChunks(byteChunks(source, (more) => { bytes += more }), gzip)
  for await (const chunk of untilAborted(text, signal)) {
    let from = 0
    for (let to = chunk.indexOf('\n'); to >= 0; to = chunk.indexOf('\n', from)) {
      end(chunk.slice(from, to))
      from = to + 1
      if (performance.now() - turn > TURN) {
        await new Promise((resolve) => { setTimeout(resolve) })
        refuseAborted()
        turn = performance.now()
      }
    }
    length += chunk.length - from
    if (length > MAX_LINE) {
      tooLong = true
      pieces = []
    } else if (from < chunk.length) pieces.push(chunk.slice(from))
    tell()
  }
  if (length > 0) end('')
  tell()
  return result
}

function aborted(): DOMException {
  return new DOMException('Reading was aborted.', 'AbortError')
}

/** Passes chunks on; an abort ends the wait for one that does not come. */
async function* untilAborted<T>(chunks: AsyncGenerator<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  let stop = () => {}
  const abort = new Promise<never>((_, reject) => {
    stop = () => { reject(aborted()) }
    signal?.addEventListener('abort', stop)
  })
  abort.catch(() => {})
  try {
    for (;;) {
      const { done, value } = await Promise.race([chunks.next(), abort])
      if (done) return
      yield value
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    // Not awaited: a source that hangs would keep the reader waiting.
    chunks.return(undefined).catch(() => {})
  }
}
