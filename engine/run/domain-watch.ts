import type { Naming } from '../../contract/probe';
import type { RecordedExchange } from '../../contract/results';
import { usualDomain } from '../../fixtures/people';
import { detailOf } from '../../scim/exchanges';

/** The tenant creates no users of the domain that made-up ones have. */
export interface DomainRefusal {
  /** The domain that was refused. */
  used: string;
  status: number;
  detail: string;
  /** Domains that the refusal or an existing user shows; perhaps none. */
  proposed: string[];
}

/** Notices a tenant that accepts users of verified domains only, before anything is blamed on it: that is allowed. */
export interface DomainWatch {
  /** @returns whether the answer to a plain create call refuses the domain of its user */
  isRefused(exchange: RecordedExchange): boolean;
  refusal(): DomainRefusal | null;
}

/** Why nothing further is sent. */
export const domainRefused = 'the tenant creates no users of the domain that they were given';

const refusals = [400, 403, 409, 422];
const aboutDomains =
  /\b(verified|allowed|accepted|registered|permitted|trusted|valid|invalid|unknown|wrong|claimed)\b[^.]{0,40}\bdomains?\b|\bdomains?\b(?!\.\w)[^,;]{0,60}\b(not|verif|allow|accept|regist|permit|trust|valid|unknown|belong|match|claim)/i;
const domainLike = /(@?)((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24})(?![\w.-]*[\w@-])/gi;
/** `emails.value` reads like a domain. */
const attributeLike =
  /^(urn|schemas|meta|name|emails|phoneNumbers|addresses|roles|photos|ims|groups|members|manager)\./i;

/**
 * @param naming what the profile says of the names of users
 * @param existing the domain of a user who was there before the run
 */
export function watchDomain({ userDomain }: Naming, existing: string | undefined): DomainWatch {
  const used = userDomain ?? usualDomain;
  const isOwn = (domain: string) => domain === used || domain.endsWith(`.${used}`);
  let isAccepted = false;
  let refusal: DomainRefusal | null = null;

  function refusalIn(exchange: RecordedExchange): DomainRefusal | null {
    const status = exchange.response?.status ?? 0;
    const detail = detailOf(exchange);
    if (!refusals.includes(status) || detail === null) return null;
    const isAboutDomains = aboutDomains.test(detail);
    const named = [...detail.matchAll(domainLike)]
      .filter(([, at, domain = '']) => at === '@' || (isAboutDomains && !attributeLike.test(domain)))
      .map(([, , domain = '']) => domain.toLowerCase())
      .filter((domain) => !isOwn(domain));
    if (named.length === 0 && (userDomain !== undefined || !isAboutDomains)) return null;
    const others = existing === undefined || isOwn(existing) ? [] : [existing];
    return { used, status, detail, proposed: [...new Set([...named, ...others])] };
  }

  return {
    isRefused(exchange) {
      isAccepted ||= exchange.response?.status === 201;
      if (!isAccepted) refusal ??= refusalIn(exchange);
      return refusal !== null;
    },
    refusal: () => refusal,
  };
}

/**
 * The provider's own words come first: they are what has to be dealt with.
 * @param repeat how the user repeats the run with a domain
 */
export function describeDomainRefusal(
  { used, status, detail, proposed: [first, ...more] }: DomainRefusal,
  repeat: (domain: string) => string,
): string {
  const seen = `«${detail}»: so the tenant answered POST /Users with ${status}, for a made-up user of ${used}`;
  if (first === undefined) return `${seen}. Repeat with a domain that it accepts: ${repeat('DOMAIN')}`;
  const others = more.length > 0 ? ` (also seen: ${more.join(', ')})` : '';
  return `${seen}. If made-up users may be of ${first}${others}, repeat: ${repeat(first)}`;
}
