import { NewShare, ShareChange } from '@latchkey/contract'
import * as z from 'zod/mini'
import { changeOf } from './link-change.ts'
import { bodyOf, type Link, type LinkSettings } from './link-settings.ts'

/* The contract's own schemas, reached through what the form holds: its refusals name the form's fields. */

export const newLinkSchema = (maxDays: number | null) =>
  z.pipe(
    z.transform((settings: LinkSettings) => bodyOf(settings, maxDays)),
    NewShare,
  )

export const linkChangeSchema = (link: Link, maxDays: number | null) =>
  z.pipe(
    z.transform((settings: LinkSettings) => changeOf(link, settings, maxDays)),
    ShareChange,
  )
