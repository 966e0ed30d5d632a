/** Where an export goes while it runs. */
export interface ExportFile {
  readonly name: string
  /** `disk`: each page is written through; `memory`: kept until `close`, then handed to the browser as a download. */
  readonly kind: 'disk' | 'memory'
  write(text: string): Promise<void>
  /** Ends the file. In memory: starts the download, and gives the way to start it again. */
  close(): Promise<(() => void) | null>
  /** Gives up what was written. */
  discard(): Promise<void>
}

interface Writable {
  write(text: string): Promise<void>
  close(): Promise<void>
  abort(): Promise<void>
}

interface Picker {
  showSaveFilePicker(options: { readonly suggestedName: string }): Promise<{ readonly name: string; createWritable(): Promise<Writable> }>
}

const hasPicker = (value: object): value is Picker => 'showSaveFilePicker' in value && typeof value.showSaveFilePicker === 'function'

/**
 * Opens a file to write to: gathered in memory and downloaded as any other, unless it is too large for that. Then,
 * where the browser lets the reader choose a place on disk, that is asked for first, so call it from a click; it rejects
 * with an `AbortError` when the reader declines.
 */
export async function openExportFile(name: string, type: string, large: boolean): Promise<ExportFile> {
  if (large && hasPicker(window)) {
    try {
      const handle = await window.showSaveFilePicker({ suggestedName: name })
      return diskFile(handle.name, await handle.createWritable())
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error
    }
  }
  return memoryFile(name, type)
}

function diskFile(name: string, writable: Writable): ExportFile {
  return {
    name,
    kind: 'disk',
    write: (text) => writable.write(text),
    close: async () => {
      await writable.close()
      return null
    },
    discard: () => writable.abort().catch(() => {}),
  }
}

function memoryFile(name: string, type: string): ExportFile {
  let parts: string[] = []
  return {
    name,
    kind: 'memory',
    write: async (text) => void parts.push(text),
    close: async () => {
      const blob = new Blob(parts, { type })
      parts = []
      const save = () => download(name, blob)
      save()
      return save
    },
    discard: async () => {
      parts = []
    },
  }
}

function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // browsers read the blob after the click: a while later it is theirs
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
