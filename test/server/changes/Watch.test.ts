import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Watch } from '../../../src/server/changes/Watch.js'

beforeEach(() => { vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }) })
afterEach(() => { vi.useRealTimers() })
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

describe('Watch', () => {
  it('looks at one state at a time, however long that takes, and misses none', async () => {
    let [looking, most, state, calls] = [0, 0, 0, 0]
    const watch = new Watch(async () => {
      most = Math.max(most, ++looking)
      await new Promise((resolve) => setTimeout(resolve, 3500))
      looking--
      return String(state)
    })
    watch.add(() => calls++)
    for (let i = 0; i < 100; i++) {
      state++
      watch.changed('maybe')
      await pass(100)
    }
    await pass(20_000)
    expect([most, looking]).toEqual([1, 0])
    expect(calls).toBe(2)
    const told = calls
    watch.changed('maybe')
    await pass(10_000)
    expect(calls).toBe(told)
  })

  it('says what is certain although it looks the same', async () => {
    let calls = 0
    const watch = new Watch(() => Promise.resolve('same'))
    watch.add(() => calls++)
    watch.changed('maybe')
    watch.changed('certain')
    watch.changed('maybe')
    await pass(5000)
    expect(calls).toBe(1)
  })

  it('says nothing when it cannot look, and again when it can', async () => {
    let [fails, state, calls] = [false, 1, 0]
    const watch = new Watch(() => (fails ? Promise.reject(new Error('away')) : Promise.resolve(String(state))))
    watch.add(() => calls++)
    await pass(10)
    fails = true
    watch.changed('maybe')
    await pass(2000)
    expect(calls).toBe(0)
    fails = false
    state++
    watch.changed('maybe')
    await pass(2000)
    expect(calls).toBe(1)
  })
})
