import { getShareQrPng, getShareQrSvg } from '@latchkey/contract'
import type { ReactNode } from 'react'
import { addressOf } from '../../../lib/address-of.ts'
import { Panel } from '../../../ui/panel.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { ModeWords, Protection } from '../marks.tsx'
import type { ShownShare } from '../shown-share.ts'
import { TimeLeftWords } from '../time-left-words.tsx'
import { viewsWords } from '../views-words.ts'
import { rightColumn } from './two-columns.ts'
import { words } from './words.ts'

const { facts } = words

export function SettingsPanel({ share }: { share: ShownShare }) {
  const { recipients, shared_fields, intended_recipient_email, notes, created_by } = share
  return (
    <Panel title={words.settings} className={rightColumn}>
      <dl className="flex flex-col gap-3 text-table">
        <Fact name={facts.allows}>
          <ModeWords mode={share.access_mode} />
        </Fact>
        <Fact name={facts.protection}>
          <Protection type={share.share_type} />
        </Fact>
        {recipients.length > 0 && <Fact name={facts.named}>{recipients.join(', ')}</Fact>}
        {shared_fields && <Fact name={facts.fields}>{shared_fields.join(', ')}</Fact>}
        <Fact name={facts.ends}>
          <TimeLeftWords share={share} />
        </Fact>
        <Fact name={facts.views}>{viewsWords(share)}</Fact>
        {intended_recipient_email && <Fact name={facts.intended}>{intended_recipient_email}</Fact>}
        {notes && <Fact name={facts.note}>{notes}</Fact>}
        {share.notify_on_view && <Fact name={facts.tells}>{facts.onFirst}</Fact>}
        <Fact name={facts.made}>
          <RelativeTime at={share.created_at} /> {created_by && facts.by(created_by.name)}
        </Fact>
        {share.updated_at !== share.created_at && (
          <Fact name={facts.changed}>
            <RelativeTime at={share.updated_at} />
          </Fact>
        )}
      </dl>
      {share.status !== 'revoked' && share.url !== null && <QrCode share={share} />}
    </Panel>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-3">
    <dt className="text-quiet">{name}</dt>
    <dd className="whitespace-pre-line tabular-nums">{children}</dd>
  </div>
)

function QrCode({ share: { id, resource, url } }: { share: ShownShare }) {
  const params = { share: id }
  const link = 'rounded-small text-accent-text underline decoration-accent-line underline-offset-3'
  return (
    <div className="mt-5 flex items-center gap-4 border-t border-line pt-5">
      <img
        // Another address has another code.
        key={url}
        src={addressOf(getShareQrSvg, { params })}
        alt={words.qrOf(resource.title)}
        width={112}
        height={112}
        loading="lazy"
        // A scanner wants dark on light, in the dark theme too.
        className="rounded-control border border-line bg-[#fff] p-1"
      />
      <div className="flex flex-col gap-2 text-table">
        <h3 className="font-medium">{words.qr}</h3>
        <a href={addressOf(getShareQrPng, { params })} download className={link}>
          {words.qrPng}
        </a>
        <a href={addressOf(getShareQrSvg, { params })} download className={link}>
          {words.qrSvg}
        </a>
      </div>
    </div>
  )
}
