import { useState, type ReactNode } from 'react'
import { NavLink, useLocation } from 'react-router'
import { OpenTraces } from '../trail/OpenTraces'
import { ThemeSwitch } from './ThemeSwitch'

const PAGES = [
  { to: '/', label: 'Home', icon: 'M3 9.5 10 4l7 5.5V16a1 1 0 0 1-1 1h-3.5v-5h-5v5H4a1 1 0 0 1-1-1z' },
  { to: '/customers', label: 'Customers', icon: 'M4 17V5a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v12M12 9h3a1 1 0 0 1 1 1v7M2.5 17h15M7 7.5h2M7 10.5h2M7 13.5h2' },
  { to: '/users', label: 'Assistant users', icon: 'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2 16.5c0-3 2.5-5 5.5-5s5.5 2 5.5 5M13 4a2.6 2.6 0 0 1 0 5M15 11.8c1.8.6 3 2.300 3 4.700' },
] as const

/** The admin app's own frame: a rail, a top bar, the page. Nothing of usertrail's. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const { pathname } = useLocation()
  const page = PAGES.findLast((candidate) => pathname.startsWith(candidate.to)) ?? PAGES[0]
  return (
    <div className="frame">
      <a className="frame__skip" href="#page">Skip to content</a>
      <nav className={open ? 'rail rail--open' : 'rail'} aria-label="Main" id="rail">
        <span className="rail__logo" aria-hidden="true">N</span>
        {PAGES.map(({ to, label, icon }) => (
          <NavLink key={to} to={to} end={to === '/'} className="rail__link" onClick={() => setOpen(false)}>
            <svg viewBox="0 0 20 20" aria-hidden="true"><path d={icon} /></svg>
            <span className="rail__label">{label}</span>
          </NavLink>
        ))}
      </nav>
      <div className="main">
        <header className="topbar">
          <button type="button" className="topbar__menu" aria-expanded={open} aria-controls="rail" aria-label="Menu" onClick={() => setOpen(!open)}>
            <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 5.500h14M3 10h14M3 14.500h14" /></svg>
          </button>
          <p className="topbar__crumbs"><span className="topbar__app">Northpine admin</span> <span aria-hidden="true">/</span> <strong>{page.label}</strong></p>
          <div className="topbar__end">
            <OpenTraces />
            <ThemeSwitch />
          </div>
        </header>
        <main className="page" id="page">{children}</main>
      </div>
    </div>
  )
}
