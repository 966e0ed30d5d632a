import { expect, it } from 'vitest'
import { filesBelow, importsOf } from './sourceFiles.js'

it('has no import cycle, types included', () => {
  const graph = new Map(filesBelow('src').map((path) => [path, importsOf(path).filter((target) => target.startsWith('src/'))]))
  const done = new Set<string>()
  const cycles: string[] = []

  const visit = (path: string, trail: readonly string[]) => {
    if (done.has(path)) return
    const seenAt = trail.indexOf(path)
    if (seenAt >= 0) {
      cycles.push([...trail.slice(seenAt), path].join(' → '))
      return
    }
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }

  for (const path of graph.keys()) visit(path, [])
  expect(cycles).toEqual([])
})
