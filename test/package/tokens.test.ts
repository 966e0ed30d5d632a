import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, ROOT } from './sourceFiles.js'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const bare = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '')

const sheets = filesBelow('src', /\.css$/)
const tokens = bare(read('src/styles/tokens.css'))
const declared = new Map([...tokens.matchAll(/(--ut-[a-z0-9-]+):\s*([^;]+);/g)].map(([, name, value]) => [name ?? '', value ?? '']))

/** Both values of a colour token, or of the one that it stands for. */
function pair(name: string): readonly [light: string, dark: string] {
  const [, other] = /^var\(--ut-([\w-]+)\)$/.exec(declared.get(`--ut-${name}`) ?? '') ?? []
  if (other) return pair(other)
  const [, light, dark] = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(declared.get(`--ut-${name}`) ?? '') ?? []
  if (!light || !dark) throw new Error(`--ut-${name} is no pair of colours`)
  return [light, dark]
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

const SURFACES = ['surface', 'surface-sunken', 'surface-raised', 'surface-hover', 'surface-pressed', 'surface-selected']

/** Role, what it lies on, least contrast by WCAG 2.2 (1.4.3 and 1.4.11). */
const ROLES: readonly (readonly [role: string, on: readonly string[], least: number])[] = [
  ['text', [...SURFACES, 'accent-soft', 'danger-soft', 'warning-soft', 'chart-share'], 4.5],
  ['text-muted', SURFACES, 4.5],
  ['text-subtle', SURFACES, 4.5],
  ['accent', ['surface', 'surface-sunken', 'surface-raised', 'surface-hover', 'accent-soft'], 4.5],
  ['on-accent', ['accent', 'accent-hover'], 4.5],
  ['danger', [...SURFACES.filter((name) => name !== 'surface-pressed'), 'danger-soft'], 4.5],
  ['warning', [...SURFACES.filter((name) => name !== 'surface-pressed'), 'warning-soft'], 4.5],
  ['border-strong', ['surface', 'surface-raised', 'surface-sunken'], 3],
  ['focus', ['surface', 'surface-sunken', 'surface-raised', 'surface-selected'], 3],
  ['chart-good', ['surface'], 3],
  ['chart-good-context', ['surface'], 3],
  ['chart-errored', ['surface'], 3],
  ['chart-hatch', ['chart-errored'], 3],
  ['chart-rate', ['surface'], 3],
  ['chart-brush', ['surface'], 3],
  ['chart-axis', ['surface'], 3],
]

describe('tokens', () => {
  it('gives every colour a light and a dark value', () => {
    const colours = [...declared].filter(([, value]) => /#|rgb|hsl|oklch|light-dark/.test(value))
    expect(colours.length).toBeGreaterThan(25)
    const pairs = /light-dark\((?:[^()]|\([^()]*\))*,(?:[^()]|\([^()]*\))*\)/g
    expect(colours.filter(([, value]) => !value.includes('light-dark(') || /#|rgb|hsl|oklch/.test(value.replace(pairs, '')))).toEqual([])
  })

  it.each(ROLES)('keeps %s readable on %j by %d:1, light and dark', (role, surfaces, least) => {
    const measured = surfaces.flatMap((surface) => ([0, 1] as const).map((theme) => ({ surface, theme: theme ? 'dark' : 'light', ratio: contrast(pair(role)[theme], pair(surface)[theme]) })))
    expect(measured.filter(({ ratio }) => ratio < least)).toEqual([])
  })

  it('uses no token that is not declared', () => {
    const known = new Set(declared.keys())
    const files = [...sheets, ...filesBelow('src', /\.tsx?$/)]
    // A part may have properties of its own, which it sets itself.
    for (const path of files) for (const [, name] of bare(read(path)).matchAll(/['"\s;{](--ut-[a-z0-9-]+)['"]?\]?\s*:/g)) known.add(name ?? '')
    const unknown = files.flatMap((path) => [...bare(read(path)).matchAll(/var\((--ut-[a-z0-9-]+)/g)].map(([, name]) => name ?? '').filter((name) => !known.has(name) && !name.endsWith('-')).map((name) => `${path}: ${name}`))
    expect(unknown).toEqual([])
  })

  it('declares no token that nothing uses', () => {
    const used = new Set([...sheets, ...filesBelow('src', /\.tsx?$/)].flatMap((path) => [...bare(read(path)).matchAll(/var\((--ut-[a-z0-9-]+)/g)].map(([, name]) => name)))
    // Offered to hosts that draw beside the views.
    const offered = /^--ut-(space|text|line|radius|weight|backdrop|chart)-?/
    expect([...declared.keys()].filter((name) => !used.has(name) && !offered.test(name))).toEqual([])
  })
})
