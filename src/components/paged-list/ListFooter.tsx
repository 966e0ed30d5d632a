'use client'

/** A line under a list: how many of how many are loaded. */
export function ListFooter({ text }: { readonly text: string }) {
  return <div className="ut-tablefoot" role="status">{text}</div>
}
