'use client'
// Provider and hooks.
export { UserTrailProvider } from './UserTrailProvider.js'
export { useUserTrail } from './useUserTrail.js'
export { useLocale } from '../intl/IntlProvider.js'
export { useUsers } from './useUsers.js'
export { useOverview } from './useOverview.js'
export { useUser } from './useUser.js'
export { useActivity } from './useActivity.js'
export { useUsage } from './useUsage.js'
export { useSessions } from './useSessions.js'
export { useSession } from './useSession.js'
export { useTraces } from './useTraces.js'
export { useTrace } from './useTrace.js'
export { useScores } from './useScores.js'
export { useDimensionValues } from './useDimensionValues.js'
export { useAnswered } from './useAnswered.js'
export { useResolvedUser } from './useResolvedUser.js'
export { useResolvedUsers } from './useResolvedUsers.js'
export { useNow } from './useNow.js'
export { useDebounced } from './useDebounced.js'
export { useControlled } from './useControlled.js'
export type { UserTrailProviderProps } from './UserTrailProvider.js'
export type { LinkProps, UserTrail } from './useUserTrail.js'
export type { ResolvedUser, ResolveUsers, UserDirectory } from './userDirectory.js'
export type { QuestionOptions } from './questionOptions.js'
export type { NowOptions } from './useNow.js'
export type { Controlled } from './useControlled.js'
export type { IntlSettings, LocaleIntl } from '../intl/IntlProvider.js'

// Query options.
export { adapterKey, questionKey } from '../query/keys.js'
export { usersQuery } from '../query/usersQuery.js'
export { overviewQuery } from '../query/overviewQuery.js'
export { userQuery } from '../query/userQuery.js'
export { activityQuery } from '../query/activityQuery.js'
export { usageQuery } from '../query/usageQuery.js'
export { sessionsQuery } from '../query/sessionsQuery.js'
export { sessionQuery } from '../query/sessionQuery.js'
export { tracesQuery } from '../query/tracesQuery.js'
export { traceQuery } from '../query/traceQuery.js'
export { scoresQuery } from '../query/scoresQuery.js'
export { dimensionValuesQuery } from '../query/dimensionValuesQuery.js'
export type { KeyOf, QuestionKey } from '../query/keys.js'
export type { PagedQuestionName, PagedQuestionQuery, Pages, QuestionQuery, SingleQuestionName } from '../query/options.js'

// Formatters and messages.
export { createFormatters } from '../intl/format/createFormatters.js'
export type { Currency, FormatContext } from '../intl/format/context.js'
export type { Formatters } from '../intl/format/formatters.js'
export type { Messages } from '../intl/messages/en.js'
export type { MessagesOverride } from '../intl/messages/merge.js'

// Contract.
export { AdapterError } from '../contract/errors.js'
export type { AdapterErrorCode } from '../contract/errors.js'
export type { Access, Adapter, AskContext, Erased, Rejection, Sink, WriteBatch, WriteResult } from '../contract/adapter.js'
export type {
  AnyQuestionName, Bucketing, DimensionValue, OptionalQuestions, Overview, QuestionName, Questions, RequestOf, ResponseOf,
  Usage, UserSort, UsersPage,
} from '../contract/questions.js'

// Model.
export { USER_METRICS, USER_METRIC_IDS, isUserMetricId, userMetric } from '../model/metrics.js'
export { DIMENSIONS, isDimensionId } from '../model/dimensions.js'
export { bucketEnd, chooseBucket } from '../model/buckets.js'
export { feedbackOf } from '../model/feedback.js'
export { previousRange, resolveRange } from '../model/viewRange.js'
export type { MetricUnit, RankedMetricId, RollupMetricId, UserMetric, UserMetricId } from '../model/metrics.js'
export type { DimensionId } from '../model/dimensions.js'
export type { BucketUnit, Weekday } from '../model/buckets.js'
export type { FeedbackRule } from '../model/feedback.js'
export type { CalendarPeriod, LastUnit, RangeContext, ViewRange } from '../model/viewRange.js'
export type { ActivityBucket, OtherUsage, UsageMeasure, UsageSlice } from '../model/activity.js'
export type { JsonValue } from '../model/json.js'
export type { Page, Paging, Sort } from '../model/page.js'
export type {
  Condition, DimensionCondition, MetricCondition, Range, SubjectScope, TraceScope, UserScope, UsersCondition,
} from '../model/scope.js'
export type { ScoreDataType, ScoreInput, ScoreRecord, ScoreSort, ScoreSource } from '../model/score.js'
export type { SessionDetail, SessionSort, SessionSummary } from '../model/session.js'
export type {
  CostSource, ObservationInput, ObservationNode, ObservationRecord, ObservationType, Status, TraceDetail, TraceInput,
  TraceRecord, TraceSort, TraceSummary,
} from '../model/trace.js'
export type { CostSummary, DurationSummary, FeedbackSummary, Rank, Rollup, Spread, UserProfile, UserSummary, UserTotals } from '../model/user.js'
