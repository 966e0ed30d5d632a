'use client'
import { cloneElement, useContext, useEffect, useId } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { RootContext } from './RootContext.js'

/** @see Tooltip */
export interface TooltipProps {
  readonly content: ReactNode
  /** One element; it gets the attribute that the Root's tooltip looks for. It should be focusable. */
  readonly children: ReactElement<{ 'data-ut-tip-id'?: string }>
}

/** A tooltip with more than text. For text alone put `data-ut-tip` on the element: that costs no component. */
export function Tooltip({ content, children }: TooltipProps) {
  const id = useId()
  const contents = useContext(RootContext)?.tooltip.contents
  useEffect(() => {
    contents?.set(id, content)
    return () => void contents?.delete(id)
  }, [contents, id, content])
  return cloneElement(children, { 'data-ut-tip-id': id })
}
