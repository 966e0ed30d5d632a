import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { sharedLines, type SharedDataName } from './test/realData/sharedData.js'
import { CHROMIUM_FLAGS, ensureChromium } from './test/support/chromium.js'

const pkg = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>
  peerDependencies: Record<string, string>
}
const external = [...Object.keys(pkg.peerDependencies), ...Object.keys(pkg.dependencies)]

/** One entry a locale: every file there that is named after a language tag. */
const messages = Object.fromEntries(
  readdirSync(new URL('./src/intl/messages', import.meta.url))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((tag) => /^[a-z]{2}(-[A-Z]{2})?$/.test(tag))
    .map((tag) => [`intl/messages/${tag}`, `src/intl/messages/${tag}.ts`]),
)

/** Two busy cores take their time; what hangs still ends. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 }
/** Frames, scrolling and focus come late where a browser shares its cores: there a test of them gets a second go. */
const secondGo = { retry: process.env.CI ? 1 : 0 }

/** Files that take a minute come first: at the end, one of them would leave the other core without work. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => Number(/clickhouse|endToEnd/i.test(moduleId))
    return (await super.sort(files)).toSorted((a, b) => isLong(b) - isLong(a))
  }
}

const browser = () => {
  // builds and Storybook read this file too, and need no browser
  const executablePath = process.env.VITEST ? ensureChromium() : undefined
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({ launchOptions: { ...(executablePath && { executablePath }), args: [...CHROMIUM_FLAGS] } }),
    // what a page cannot read by itself
    commands: { sharedLines: (_context: unknown, name: SharedDataName) => sharedLines(name) },
    instances: [{ browser: 'chromium' as const, viewport: { width: 1280, height: 900 } }],
  }
}

/** Found before the first test, or Vite reloads the page in the middle of one. */
const optimizeDeps = {
  include: [
    'react', 'react-dom', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime', '@tanstack/react-query',
    '@tanstack/react-table', 'radix-ui',
    '@testing-library/react', 'axe-core', 'fast-check',
  ],
}

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    minify: false,
    sourcemap: true,
    // Comments and spaces go; these targets have light-dark(), nesting and layers, so nothing is rewritten.
    cssMinify: 'lightningcss',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    cssCodeSplit: false,
    lib: {
      formats: ['es'],
      cssFileName: 'styles',
      entry: {
        index: 'src/index.ts',
        'hooks/index': 'src/hooks/index.ts',
        'query/index': 'src/query/index.ts',
        'adapters/memory/index': 'src/adapters/memory/index.ts',
        'adapters/clickhouse/index': 'src/adapters/clickhouse/index.ts',
        'adapters/http/index': 'src/adapters/http/index.ts',
        'server/index': 'src/server/index.ts',
        'ingest/index': 'src/ingest/index.ts',
        'testkit/index': 'src/testkit/index.ts',
        ...messages,
        _css: 'src/styles/_css.ts',
      },
    },
    rolldownOptions: {
      external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
  test: {
    // one less by default, which on two cores is one
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...patience, name: 'node', environment: 'node', include: ['test/**/*.test.ts'] } },
      {
        plugins: [react()],
        test: {
          ...patience,
          name: 'jsdom',
          environment: 'jsdom',
          include: ['test/**/*.test.tsx'],
          exclude: ['test/**/*.browser.test.tsx'],
          setupFiles: ['test/support/jsdom.ts'],
        },
      },
      {
        plugins: [react()],
        optimizeDeps,
        test: { ...patience, ...secondGo, name: 'browser', include: ['test/**/*.browser.test.tsx'], browser: browser() },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook' })],
        optimizeDeps,
        test: { ...patience, ...secondGo, name: 'storybook', browser: browser() },
      },
    ],
  },
})
