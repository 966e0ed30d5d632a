import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { IntlProvider } from '../../src/intl/IntlProvider.js'
import { CopyButton } from '../../src/ui/CopyButton.js'

describe('CopyButton', () => {
  it('copies the text as it is and says so', async () => {
    const user = userEvent.setup()
    render(<IntlProvider><CopyButton label="Copy id" text={' a\n\u202eb '} /></IntlProvider>)
    await user.click(screen.getByRole('button', { name: 'Copy id' }))
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied'))
    expect(await navigator.clipboard.readText()).toBe(' a\n\u202eb ')
  })

  it('asks a function only when pressed', async () => {
    const user = userEvent.setup()
    const text = vi.fn<() => string>(() => 'late')
    render(<IntlProvider><CopyButton label="Copy details" kind="text" text={text} /></IntlProvider>)
    expect(text).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Copy details' }))
    await waitFor(() => expect(screen.getByRole('button').textContent).toBe('Copied'))
    expect(await navigator.clipboard.readText()).toBe('late')
  })

  it('says when the browser refuses', async () => {
    const user = userEvent.setup()
    const refuse = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
    render(<IntlProvider><CopyButton label="Copy id" text="x" /></IntlProvider>)
    await user.click(screen.getByRole('button'))
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/failed/))
    refuse.mockRestore()
  })
})
