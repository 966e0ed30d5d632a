import { useEffect, useState } from 'react'

const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]

const stored = (): Theme => THEMES.find((theme) => theme === localStorage.getItem('northpine-theme')) ?? 'system'

/** The host's theme is the page's `color-scheme`; usertrail follows it without being told. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(stored)
  useEffect(() => {
    document.documentElement.style.colorScheme = theme === 'system' ? 'light dark' : theme
    localStorage.setItem('northpine-theme', theme)
  }, [theme])
  return (
    <label className="theme">
      <span className="theme__label">Theme</span>
      <select value={theme} onChange={(event) => setTheme(THEMES.find((candidate) => candidate === event.target.value) ?? 'system')}>
        {THEMES.map((name) => <option key={name} value={name}>{name}</option>)}
      </select>
    </label>
  )
}
