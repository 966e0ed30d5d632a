'use client'
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useIntl } from '../intl/IntlProvider.js'
import { IconButton } from './IconButton.js'
import { Icon } from './Icon.js'
import type { IconName } from './iconPaths.js'

/** A short message. Never the only place where an error is told. */
export interface ToastMessage {
  /** The same id replaces. Default: a new one. */
  readonly id?: string
  readonly title: ReactNode
  readonly text?: ReactNode
  readonly icon?: IconName
  readonly tone?: 'danger'
  /** A small button. */
  readonly action?: ReactNode
  /** ms on screen; `null` = until dismissed. Default 6000, and `null` with an action or the tone danger. */
  readonly duration?: number | null
}

/** @see useToast */
export interface Toaster {
  /** Shows a message and returns its id. */
  show(message: ToastMessage): string
  dismiss(id: string): void
}

const ToastContext = createContext<Toaster | null>(null)

/** The way to show a short message in the nearest `ToastRegion`. */
export function useToast(): Toaster {
  const toaster = useContext(ToastContext)
  if (!toaster) throw new Error('usertrail: useToast needs a <ToastRegion> around it; the dashboard and the detail draw one.')
  return toaster
}

/** Gives `useToast` to what is inside and draws its messages at the end of the view. Inside another region it adds nothing. */
export function ToastRegion({ children }: { readonly children: ReactNode }) {
  const outer = useContext(ToastContext)
  return outer ? <>{children}</> : <Region>{children}</Region>
}

type Shown = ToastMessage & { readonly id: string }

function Region({ children }: { readonly children: ReactNode }) {
  const { states } = useIntl().messages
  const [toasts, setToasts] = useState<readonly Shown[]>([])
  const count = useRef(0)
  const dismiss = useCallback((id: string) => setToasts((all) => all.filter((toast) => toast.id !== id)), [])
  const show = useCallback((message: ToastMessage) => {
    const id = message.id ?? `toast-${++count.current}`
    setToasts((all) => [...all.filter((toast) => toast.id !== id), { ...message, id }])
    return id
  }, [])
  const toaster = useMemo<Toaster>(() => ({ show, dismiss }), [show, dismiss])
  return (
    <ToastContext.Provider value={toaster}>
      {children}
      <div role="region" aria-label={states.notifications} className="ut-toasts">
        <div role="status" aria-live="polite" aria-atomic="false" className="ut-toasts__list">
          {toasts.map((toast) => (
            <Toast key={toast.id} toast={toast} dismiss={dismiss} />
          ))}
        </div>
      </div>
    </ToastContext.Provider>
  )
}

function Toast({ toast, dismiss }: { readonly toast: Shown; readonly dismiss: (id: string) => void }) {
  const { states } = useIntl().messages
  const { id, title, text, icon, tone, action } = toast
  const duration = toast.duration !== undefined ? toast.duration : action || tone === 'danger' ? null : 6000
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (duration === null || held) return
    const timer = setTimeout(() => dismiss(id), duration)
    return () => clearTimeout(timer)
  }, [id, duration, held, dismiss, toast])
  return (
    <div
      className="ut-toast"
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={icon ?? (tone === 'danger' ? 'alert' : 'check')} />
      <div className="ut-grow">
        <div className="ut-strong">{title}</div>
        {text && <div className="ut-muted">{text}</div>}
      </div>
      {action}
      <IconButton icon="x" size="small" label={states.dismiss} tip={null} onClick={() => dismiss(id)} />
    </div>
  )
}
