import type { FastifyRequest } from 'fastify'

/** Programs that fetch a link to show a preview of it or to look for harm. Everybody else is a person. */
const BOTS = new RegExp(
  [
    'facebookexternalhit|facebookcatalog|meta-externalagent|WhatsApp|Instagram 1|Slackbot|Slack-ImgProxy|Twitterbot',
    'TelegramBot|Discordbot|LinkedInBot|SkypeUriPreview|MicrosoftPreview|Teams\\b.*Preview|Iframely|Embedly|redditbot',
    'Pinterestbot|vkShare|Viber|Line/|KakaoTalk-scrap|Snap URL Preview|Mastodon|Bluesky Cardyb|Google-PageRenderer',
    'Googlebot|Google-Safety|GoogleImageProxy|Storebot-Google|bingbot|BingPreview|Applebot|DuckDuckBot|YandexBot|Baiduspider',
    'PetalBot|AhrefsBot|SemrushBot|GPTBot|ClaudeBot|CCBot|Bytespider|Barracuda|Proofpoint|Mimecast|SafeLinks|urlscan|VirusTotal',
    'Trend Micro|Symantec|MessageLabs|ZoomInfoBot|archive\\.org_bot|HeadlessPreview|LinkPreview|UptimeRobot|Pingdom',
  ].join('|'),
  'i',
)

/** A browser that fetches ahead shows it to nobody yet, either. */
export function looksLikeMachine({ headers }: FastifyRequest) {
  const purpose = headers['sec-purpose'] ?? headers.purpose ?? headers['x-moz'] ?? ''
  return /prefetch|preview/i.test(String(purpose)) || BOTS.test(headers['user-agent'] ?? '')
}
