'use client'
import { useState } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import type { UsersCondition } from '../../model/scope.js'
import { Segmented } from '../../ui/Segmented.js'
import { EditorFrame, type EditorActions } from './EditorFrame.js'

/** @see UsersEditor */
export interface UsersEditorProps extends EditorActions {
  readonly condition?: UsersCondition | undefined
}

type Mode = 'only' | 'except'

const LINES = /\r\n|[\r\n]/

/** User ids, one a line, to keep or to leave out. Ids are taken as they stand, spaces included. */
export function UsersEditor({ condition, ...actions }: UsersEditorProps) {
  const { messages: { filters }, format } = useIntl()
  const [mode, setMode] = useState<Mode>(condition?.noneOf && !condition.anyOf ? 'except' : 'only')
  const [lists, setLists] = useState(() => ({ only: write(condition?.anyOf), except: write(condition?.noneOf) }))
  const ids = { only: read(lists.only), except: read(lists.except) }
  const count = ids[mode].length
  const result = ids.only.length + ids.except.length === 0 ? filters.noIds : {
    kind: 'users' as const, ...(ids.only.length > 0 && { anyOf: ids.only }), ...(ids.except.length > 0 && { noneOf: ids.except }),
  }
  return (
    <EditorFrame {...actions} title={filters.users} result={result}>
      {() => (
        <>
          <Segmented<Mode>
            label={filters.usersMode}
            items={[{ id: 'only', label: filters.only }, { id: 'except', label: filters.except }]}
            value={mode}
            onValueChange={setMode}
          />
          <textarea
            className="ut-filter__ids"
            aria-label={`${filters.usersIds}: ${filters[mode]}`}
            placeholder={filters.usersPlaceholder}
            rows={6}
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            value={lists[mode].text}
            onChange={(event) => setLists((old) => ({ ...old, [mode]: { ...old[mode], text: event.target.value } }))}
          />
          <p className="ut-subtle ut-note">{filters.usersIds} · {filters.usersHint(count, format.countFull(count))}</p>
        </>
      )}
    </EditorFrame>
  )
}

interface IdList {
  readonly text: string
  /** Ids with line breaks in them: a text of lines cannot hold these, so they are kept beside it. */
  readonly odd: readonly string[]
}

function write(ids: readonly string[] = []): IdList {
  const odd = ids.filter((id) => LINES.test(id))
  return { text: ids.filter((id) => !odd.includes(id)).join('\n'), odd }
}

function read({ text, odd }: IdList): readonly string[] {
  return [...new Set([...odd, ...text.split(LINES).filter((line) => line !== '')])]
}
