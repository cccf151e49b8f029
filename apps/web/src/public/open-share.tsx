import { publicKinds } from './kinds/public-kinds.ts'
import { SharedContent, type SharedContentProps } from './shared-content.tsx'

/** An open share of any kind: the preview in the app. */
export const OpenShare = (props: SharedContentProps) => (
  <SharedContent {...props} kind={publicKinds[props.share.kind]} />
)
