import type { FastifyRequest } from 'fastify'

/** The rest tells nothing more, and its sender decides how long it is. */
const READ = 500

/**
 * Programs that fetch a link to show a preview of it or to look for harm. Everybody else is a person, those in the browser
 * within Instagram, Line or Viber too.
 */
const BOTS = new RegExp(
  `^WhatsApp/|\\b(?:${[
    'facebookexternalhit|facebookcatalog|meta-externalagent|Slackbot|Slack-ImgProxy|Twitterbot',
    'TelegramBot|Discordbot|LinkedInBot|SkypeUriPreview|MicrosoftPreview|Iframely|Embedly|redditbot',
    'Pinterestbot|vkShare|KakaoTalk-scrap|Snap URL Preview|Mastodon|Bluesky Cardyb|Google-PageRenderer',
    'Googlebot|Google-Safety|GoogleImageProxy|Storebot-Google|bingbot|BingPreview|Applebot|DuckDuckBot|YandexBot|Baiduspider',
    'PetalBot|AhrefsBot|SemrushBot|GPTBot|ClaudeBot|CCBot|Bytespider|BarracudaSentinel|Barracuda|Proofpoint|Mimecast',
    'MessageLabs|urlscan|VirusTotal|ZoomInfoBot|archive\\.org_bot|LinkPreview|UptimeRobot|Pingdom',
  ].join('|')})\\b`,
  'i',
)

/** A browser that fetches ahead shows it to nobody yet, either. */
export function looksLikeMachine({ headers }: Pick<FastifyRequest, 'headers'>) {
  const purpose = headers['sec-purpose'] ?? headers.purpose ?? headers['x-moz'] ?? ''
  return /prefetch|preview/i.test(String(purpose)) || BOTS.test((headers['user-agent'] ?? '').slice(0, READ))
}
