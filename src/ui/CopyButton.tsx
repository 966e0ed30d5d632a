'use client'
import { useEffect, useRef, useState } from 'react'
import { useIntl } from '../intl/IntlProvider.js'
import { Button } from './Button.js'
import { copyText } from './copyText.js'
import { IconButton } from './IconButton.js'
import { VisuallyHidden } from './VisuallyHidden.js'

/** @see CopyButton */
export interface CopyButtonProps {
  /** What is copied; a function is asked on press. */
  readonly text: string | (() => string)
  /** Accessible name, such as "Copy id". */
  readonly label: string
  /** `text`: the label shows. Default `icon`. */
  readonly kind?: 'icon' | 'text'
  readonly variant?: 'default' | 'ghost'
  readonly size?: 'default' | 'small'
  readonly className?: string
}

const SHOWN_FOR = 2000

/** Copies, and says whether that worked: in the picture, and aloud. */
export function CopyButton({ text, label, kind = 'icon', variant = 'ghost', size = 'default', className }: CopyButtonProps) {
  const { common, states } = useIntl().messages
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const press = async () => {
    const copied = await copyText(typeof text === 'function' ? text() : text)
    clearTimeout(timer.current)
    setState(copied ? 'copied' : 'failed')
    timer.current = setTimeout(() => setState('idle'), SHOWN_FOR)
  }
  const said = state === 'copied' ? common.copied : state === 'failed' ? states.copyFailed : ''
  const icon = state === 'copied' ? 'check' : state === 'failed' ? 'alert' : 'copy'
  const shared = { variant, size, className, onClick: () => void press(), 'data-state': state }
  return (
    <>
      {kind === 'icon' ? <IconButton {...shared} icon={icon} label={label} tip={said || label} /> : <Button {...shared}>{state === 'copied' ? common.copied : label}</Button>}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  )
}
