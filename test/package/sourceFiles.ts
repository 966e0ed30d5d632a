import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Files below a folder of the repository, as paths from its root with forward slashes. */
export function filesBelow(folder: string, ending: RegExp = /\.tsx?$/): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

/** Text of a file, by its path from the root. */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const IMPORT = /^\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm

/** What a source file imports or re-exports, types included: specifiers of packages as written, own files as paths from the root. */
export function importsOf(path: string): string[] {
  return [...textOf(path).matchAll(IMPORT)].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? ''
    if (!specifier.startsWith('.')) return specifier
    const target = join(dirname(path), specifier).replaceAll('\\', '/')
    if (!target.endsWith('.js')) return target
    const stem = target.slice(0, -3)
    return sources().has(`${stem}.tsx`) ? `${stem}.tsx` : `${stem}.ts`
  })
}

let known: Set<string> | undefined
const sources = () => (known ??= new Set(filesBelow('src')))
