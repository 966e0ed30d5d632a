import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openChdb } from '../../../../src/adapters/clickhouse/index.js'
import { describeWithChdb } from '../../../support/chdb.js'
import { bundleProgram, type Program } from '../../../support/runProgram.js'

const OPEN = `
import { openChdb } from '/adapters/clickhouse/index.js'
const [folder, then] = process.argv.slice(2)
try {
  const client = openChdb(folder)
  console.log(JSON.stringify(await client.rows('SELECT 1 AS one')))
  if (then === 'stay') setInterval(() => {}, 1000)
} catch (error) {
  console.log(JSON.stringify({ name: error.name, code: error.code, message: error.message }))
}
`

const failureOf = (work: () => unknown): unknown => {
  try {
    work()
    return 'no failure'
  } catch (error) {
    return error
  }
}

describeWithChdb('opening a data folder', (folder) => {
  let run: (args: readonly string[], cwd?: string) => Program
  const mine = openChdb(join(folder, 'mine'))
  beforeAll(async () => {
    run = await bundleProgram(OPEN)
  })
  afterAll(() => mine.close())

  it('says who has it, to a second process', async () => {
    const second = run([join(folder, 'mine')])
    await second.ended
    expect(JSON.parse(second.lines[0] ?? '')).toEqual({ name: 'AdapterError', code: 'unavailable', message: expect.stringContaining(`in use by process ${process.pid}`) })
    expect(await mine.rows('SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('opens it in the second process once the first has ended, however it ended', async () => {
    const first = run([join(folder, 'theirs'), 'stay'])
    await expect.poll(() => first.lines[0], { timeout: 20_000 }).toBe('[{"one":1}]')
    first.process.kill('SIGKILL')
    await first.ended
    const second = run([join(folder, 'theirs')])
    // it closes nothing, and ends all the same
    expect(await second.ended).toBe(0)
    expect(second.lines).toEqual(['[{"one":1}]'])
  })

  it('shares a folder that is open twice in one process, under any spelling', async () => {
    const again = openChdb(join(folder, 'other/../mine'), { sessions: 1 })
    await mine.rows('CREATE TABLE shared (a String) ENGINE = MergeTree ORDER BY a')
    await again.insert('shared', [{ a: 'x' }])
    await mine.close()
    expect(await again.rows('SELECT a FROM shared')).toEqual([{ a: 'x' }])
    const third = openChdb(join(folder, 'mine'))
    await again.close()
    expect(await third.rows('SELECT a FROM shared')).toEqual([{ a: 'x' }])
    expect(failureOf(() => openChdb(join(folder, 'yours')))).toMatchObject({ name: 'AdapterError', code: 'unavailable', retryable: false, message: expect.stringContaining('one a process') })
    await third.close()
    const yours = openChdb(join(folder, 'yours'))
    await yours.close()
  })

  it('refuses a folder that cannot be made, and none', () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'file'), '')
    for (const path of [join(folder, 'file'), join(folder, 'file/below')]) {
      expect(failureOf(() => openChdb(path))).toMatchObject({ name: 'AdapterError', code: 'unavailable', retryable: false, message: expect.stringContaining(path) })
    }
    expect(failureOf(() => openChdb(''))).toMatchObject({ code: 'bad_request' })
  })

  it('says how to install chdb where it is missing', async () => {
    const elsewhere = run([join(folder, 'none')], tmpdir())
    expect(await elsewhere.ended).toBe(0)
    expect(JSON.parse(elsewhere.lines[0] ?? '')).toEqual({ name: 'AdapterError', code: 'unsupported', message: expect.stringContaining('npm i chdb') })
  })
})
