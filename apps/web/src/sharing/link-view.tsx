import { getShareQrPng, getShareQrSvg } from '@latchkey/contract'
import { Download, ExternalLink, Mail, Pencil } from 'lucide-react'
import { addressOf } from '../lib/address-of.ts'
import { Button } from '../ui/button.tsx'
import { buttonStyle } from '../ui/button-style.ts'
import { LinkAddress } from './link-address.tsx'
import { LinkBadges } from './link-badges.tsx'
import type { Link } from './link-settings.ts'
import { nameOf } from './link-words.ts'
import { OncePassword } from './once-password.tsx'
import { TimeLeft } from './time-left.tsx'
import { ViewFoot, ViewHead } from './view-frame.tsx'
import { words } from './words.ts'

export interface Fresh {
  /** Null where nothing was to be copied. */
  copied: boolean | null
  /** Nobody can read it later. */
  password: string
}

interface LinkViewProps {
  link: Link
  /** It was just made, or has a new password. */
  fresh: Fresh | null
  mayMail: boolean
  onMail: () => void
  onChange: () => void
  onBack: () => void
  onDone: () => void
}

const { made: say } = words

/** One link to hand out: its address, its picture, and what protects it. */
export function LinkView({ link, fresh, mayMail, onMail, onChange, onBack, onDone }: LinkViewProps) {
  return (
    <>
      <ViewHead title={fresh ? say.title : nameOf(link)} onBack={onBack} />
      {link.url ? (
        <LinkAddress url={link.url} copied={fresh?.copied ?? null} />
      ) : (
        <p className="text-table text-quiet">{words.links.unreadable}</p>
      )}
      {fresh?.password && <OncePassword password={fresh.password} hint={say.passwordOnce} />}
      <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-table text-quiet">
        <LinkBadges link={link} />
        <TimeLeft until={link.expires_at} />
      </div>
      {link.url && <HandOut link={link} mayMail={mayMail} onMail={onMail} />}
      <ViewFoot>
        <Button variant="primary" onClick={onDone}>
          {say.done}
        </Button>
        <Button icon={<Pencil size={16} />} onClick={onChange}>
          {say.change}
        </Button>
      </ViewFoot>
    </>
  )
}

function HandOut({ link, mayMail, onMail }: Pick<LinkViewProps, 'link' | 'mayMail' | 'onMail'>) {
  const params = { share: link.id }
  return (
    <div className="mt-5 grid grid-cols-[9rem_1fr] items-start gap-5 max-sm:grid-cols-[7rem_1fr] max-sm:gap-2">
      <img
        src={addressOf(getShareQrSvg, { params })}
        alt={say.qrAlt}
        width={144}
        height={144}
        className="size-36 rounded-control border border-line bg-[#fff] p-2 max-sm:size-28"
      />
      <div className="flex flex-col items-start gap-1">
        {mayMail && (
          <Button variant="quiet" icon={<Mail size={16} />} onClick={onMail}>
            {say.mail}
          </Button>
        )}
        <a href={previewAddress(link)} target="_blank" rel="noreferrer" className={buttonStyle('quiet')}>
          <ExternalLink size={16} />
          {say.preview}
        </a>
        <a href={addressOf(getShareQrSvg, { params })} download="link.svg" className={buttonStyle('quiet')}>
          <Download size={16} />
          {say.qrSvg}
        </a>
        <a href={addressOf(getShareQrPng, { params })} download="link.png" className={buttonStyle('quiet')}>
          <Download size={16} />
          {say.qrPng}
        </a>
      </div>
    </div>
  )
}

function previewAddress({ resource, share_type, access_mode, shared_fields }: Link): string {
  const query = new URLSearchParams({ share_type, access_mode })
  if (shared_fields) query.set('shared_fields', shared_fields.join(','))
  return `/preview/${resource.id}?${query}`
}
