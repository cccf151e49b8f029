import type { BodyOf, createShareTemplate, listShareTemplates, ReplyOf } from '@latchkey/contract'
import type { Versioned } from '../../../lib/use-versioned-form.ts'

export type KnownTemplate = ReplyOf<typeof listShareTemplates>['results'][number]
export type TemplateValues = BodyOf<typeof createShareTemplate>

export const emptyTemplate: Versioned<TemplateValues> = { version: 0, values: { name: '', share: {} } }

export const versioned = ({ version, name, share }: KnownTemplate): Versioned<TemplateValues> => ({
  version,
  values: { name, share },
})
