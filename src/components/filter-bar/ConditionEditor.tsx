'use client'
import type { Condition, UserScope } from '../../model/scope.js'
import { DimensionEditor } from './DimensionEditor.js'
import type { EditorActions } from './EditorFrame.js'
import type { FilterTarget } from './filterTarget.js'
import { MetricEditor } from './MetricEditor.js'
import { UsersEditor } from './UsersEditor.js'

/** @see ConditionEditor */
export interface ConditionEditorProps extends EditorActions {
  readonly target: FilterTarget
  /** The filter that is being changed; absent = a new one. */
  readonly condition?: Condition | undefined
  readonly scope: UserScope
}

/** The editor that fits what a filter is about. */
export function ConditionEditor({ target, condition, scope, ...actions }: ConditionEditorProps) {
  switch (target.kind) {
    case 'metric': return <MetricEditor {...actions} metric={target.metric} condition={condition?.kind === 'metric' ? condition : undefined} />
    case 'dimension': return <DimensionEditor {...actions} dimension={target.dimension} scope={scope} condition={condition?.kind === 'dimension' ? condition : undefined} />
    case 'users': return <UsersEditor {...actions} condition={condition?.kind === 'users' ? condition : undefined} />
    default: return target satisfies never
  }
}
