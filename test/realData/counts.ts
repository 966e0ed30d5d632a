import type { SharedLine } from './sharedData.js'

/** Figures of one user, counted from the file's own lines with nothing of the library. */
export interface Count {
  traces: number
  errored: number
  sessions: number
  erroredSessions: number
  first: number
  last: number
}

/** Counts each user's traces and sessions straight from the lines. */
export function countUsers(lines: readonly SharedLine[]): Map<string, Count> {
  const users = new Map<string, { lines: SharedLine[] }>()
  for (const line of lines) {
    if (line.userId === undefined) continue
    const user = users.get(line.userId) ?? { lines: [] }
    user.lines.push(line)
    users.set(line.userId, user)
  }
  return new Map([...users].map(([id, user]) => {
    const times = user.lines.map((line) => Date.parse(line.timestamp))
    const errored = user.lines.filter((line) => line.status === 'error')
    return [id, {
      traces: user.lines.length,
      errored: errored.length,
      sessions: new Set(user.lines.map((line) => line.sessionId ?? `lone ${line.id}`)).size,
      erroredSessions: new Set(errored.map((line) => line.sessionId ?? `lone ${line.id}`)).size,
      first: Math.min(...times),
      last: Math.max(...times),
    }]
  }))
}
