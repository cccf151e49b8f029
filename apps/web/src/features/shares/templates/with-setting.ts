import type { TemplateShare } from '@latchkey/contract'

/** What is left open has no place in a template, not even an empty one. */
export const withSetting = (share: TemplateShare, change: Partial<TemplateShare>): TemplateShare =>
  Object.fromEntries(Object.entries({ ...share, ...change }).filter(([, value]) => value !== undefined))
