/**
 * What the questions of the ClickHouse adapter read, over one and over ten million traces of one store, embedded.
 * Usage: node test/bench/clickhouse/run.mjs [--folder=path] [--keep] [--millions=1,10] [--rounds=3] [--only=pattern]
 *
 * The records are made inside the engine, which takes some minutes and 2 GB of disk: `--folder` keeps them there for
 * the next run, `--keep` in a temporary folder that is told. Rows, bytes and memory are the engine's own counts, of all
 * statements of a question together; only milliseconds depend on who else uses the machine. Exit code 1 when a bound
 * is missed, or when an answer is not what plain SQL says.
 */
// Node 20 reads no TypeScript: Vite does. Each statement that runs holds a thread of libuv's pool.
process.env.UV_THREADPOOL_SIZE ??= '8'
const { parseArgs } = await import('node:util')
const { runnerImport } = await import('vite')

const { values } = parseArgs({
  options: {
    folder: { type: 'string' }, keep: { type: 'boolean', default: false }, millions: { type: 'string', default: '1,10' },
    rounds: { type: 'string', default: '3' }, only: { type: 'string', default: '' },
  },
})
const { module } = await runnerImport(new URL('./run.ts', import.meta.url).pathname)
const good = await module.run({ ...values, millions: values.millions.split(',').map(Number), rounds: Number(values.rounds) })
process.exit(good ? 0 : 1)
