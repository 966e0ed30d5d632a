import {
  columnOrderingFeature, columnPinningFeature, columnSizingFeature, columnVisibilityFeature, tableFeatures,
} from '@tanstack/react-table'

/** What of TanStack Table the data table uses: the columns. Rows come sorted and windowed, so no row model is built. */
export const columnFeatures = tableFeatures({
  columnVisibilityFeature, columnOrderingFeature, columnPinningFeature, columnSizingFeature,
})
/** Type of {@link columnFeatures}. */
export type ColumnFeatures = typeof columnFeatures
