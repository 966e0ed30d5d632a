import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createUserDirectory } from '../../src/hooks/userDirectory.js'
import type { ResolvedUser, ResolveUsers } from '../../src/hooks/userDirectory.js'

const named = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, { name: `Name of ${id}` }]))
const directoryOf = (resolve: ResolveUsers) => {
  const directory = createUserDirectory()
  directory.setResolver(resolve)
  return directory
}
const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('createUserDirectory', () => {
  it('asks for all ids that are watched in one go together, each once', async () => {
    const resolve = vi.fn<ResolveUsers>(async (ids: readonly string[]) => named(ids))
    const directory = directoryOf(resolve)
    directory.watch(['a', 'b'], () => {})
    directory.watch(['b'], () => {})
    directory.watch(['c', 'a'], () => {})
    await settle()
    expect(resolve.mock.calls).toEqual([[['a', 'b', 'c']]])
    expect(directory.peek('b')).toEqual(expect.objectContaining({ name: 'Name of b' }))
  })

  it('never asks again for who is known, or known to be unknown', async () => {
    const resolve = vi.fn<ResolveUsers>(async () => ({ b: null }))
    const directory = directoryOf(resolve)
    directory.watch(['a', 'b'], () => {})()
    directory.watch(['a', 'b'], () => {})
    await settle()
    directory.watch(['a', 'b'], () => {})
    await settle()
    expect(resolve).toHaveBeenCalledTimes(1)
    expect(directory.peek('a')).toBeUndefined()
    expect(directory.peek('b')).toBeUndefined()
  })

  it('asks for at most a hundred a call', async () => {
    const resolve = vi.fn<ResolveUsers>(async (ids: readonly string[]) => named(ids))
    const ids = Array.from({ length: 250 }, (_, index) => `u${index}`)
    const directory = directoryOf(resolve)
    directory.watch(ids, () => {})
    await settle()
    expect(resolve.mock.calls.map(([asked]) => asked.length)).toEqual([100, 100, 50])
    expect(directory.peek('u249')?.name).toBe('Name of u249')
  })

  it('does not ask for who has scrolled out of sight before the call', async () => {
    const resolve = vi.fn<ResolveUsers>(async (ids: readonly string[]) => named(ids))
    const directory = directoryOf(resolve)
    directory.watch(['gone'], () => {})()
    directory.watch(['here'], () => {})
    await settle()
    expect(resolve.mock.calls).toEqual([[['here']]])
  })

  it('tells each watcher once when an answer comes, and none who has left', async () => {
    const directory = directoryOf(async (ids) => named(ids))
    const stays = vi.fn<() => void>()
    const leaves = vi.fn<() => void>()
    directory.watch(['a', 'b', 'c'], stays)
    directory.watch(['a'], leaves)()
    await settle()
    expect(stays).toHaveBeenCalledTimes(1)
    expect(leaves).not.toHaveBeenCalled()
  })

  it('gives the same object until more is known', async () => {
    const directory = directoryOf(async (ids) => named(ids))
    directory.watch(['a'], () => {})
    await settle()
    expect(directory.peek('a')).toBe(directory.peek('a'))
  })

  it.each([
    ['rejects', () => Promise.reject(new Error('Down.'))],
    ['throws', () => { throw new Error('Broken.') }],
  ])('tries later, and less and less often, when the resolver %s', async (_, fail) => {
    const resolve = vi.fn<ResolveUsers>(fail)
    const directory = directoryOf(resolve)
    const onChange = vi.fn<() => void>()
    directory.watch(['a'], onChange)
    await settle()
    expect(resolve).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(resolve).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(9_000)
    expect(resolve).toHaveBeenCalledTimes(2)
    expect(directory.peek('a')).toBeUndefined()

    resolve.mockImplementation(async (ids) => named(ids))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(directory.peek('a')?.name).toBe('Name of a')
    expect(onChange).toHaveBeenCalledTimes(1)
  })

  it('stops trying for who is not watched any more, and starts afresh when they are again', async () => {
    const resolve = vi.fn<ResolveUsers>(() => Promise.reject(new Error('Down.')))
    const directory = directoryOf(resolve)
    const stop = directory.watch(['a'], () => {})
    await settle()
    stop()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(resolve).toHaveBeenCalledTimes(1)
    resolve.mockImplementation(async (ids) => named(ids))
    directory.watch(['a'], () => {})
    await settle()
    expect(directory.peek('a')?.name).toBe('Name of a')
  })

  it('keeps ids such as __proto__ apart from properties that all objects have', async () => {
    const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'a/b?c#d%', '👩‍💻']
    const directory = directoryOf(async (asked) => named(asked.filter((id) => id === '__proto__' || id === '👩‍💻')))
    directory.watch(ids, () => {})
    await settle()
    expect(ids.map((id) => directory.peek(id)?.name)).toEqual(['Name of __proto__', undefined, undefined, undefined, undefined, 'Name of 👩‍💻'])
  })

  it('drops what is no text or empty, so that a row falls back to its id', async () => {
    const odd: ResolvedUser = JSON.parse('{"name": "", "email": null, "avatarUrl": 7, "href": "/u/1", "attributes": {"plan": "pro"}}')
    const directory = directoryOf(async () => ({ a: odd, b: JSON.parse('"Ada"') }))
    directory.watch(['a', 'b'], () => {})
    await settle()
    expect(directory.peek('a')).toEqual({ href: '/u/1', attributes: { plan: 'pro' } })
    expect(directory.peek('b')).toBeUndefined()
  })

  it('asks nobody without a resolver, and for all who are watched once there is one', async () => {
    const directory = createUserDirectory()
    directory.watch(['a'], () => {})
    await settle()
    directory.setResolver(async (ids) => named(ids))
    await settle()
    expect(directory.peek('a')?.name).toBe('Name of a')
  })

  it('asks the newest resolver, and keeps what the one before told', async () => {
    const directory = directoryOf(async (ids) => named(ids))
    directory.watch(['a'], () => {})
    await settle()
    const next = vi.fn<ResolveUsers>(async () => ({}))
    directory.setResolver(next)
    directory.watch(['b'], () => {})
    await settle()
    expect(next.mock.calls).toEqual([[['b']]])
    expect(directory.peek('a')?.name).toBe('Name of a')
  })
})
