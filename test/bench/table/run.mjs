// Node 20 reads no TypeScript: Vite does. Set before Vite is loaded, or it chooses the development builds of all tables.
process.env.NODE_ENV = 'production'
const { runnerImport } = await import('vite')

const { module } = await runnerImport(new URL('./run.ts', import.meta.url).pathname)
const [tables, rounds] = process.argv.slice(2)
await module.run(tables?.split(','), rounds === undefined ? undefined : Number(rounds))
process.exit()
