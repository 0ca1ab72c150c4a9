/**
 * Who may ask: only a page of ours, in the browser that was let in with the one-time address. Other programs and other
 * sites on the machine can reach a loopback port too, so every line here is needed.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { securityHeaders } from './content';
import { notFound, sendText } from './http';

export class Gate {
  private readonly secret = randomBytes(32).toString('base64url');
  private readonly tokens = new Set<string>();

  constructor(private readonly port: number) {}

  /** An address that lets one browser in, once. */
  link(): string {
    const token = randomBytes(32).toString('base64url');
    this.tokens.add(token);
    return `http://127.0.0.1:${this.port}/?token=${token}`;
  }

  /** Cookies do not know of ports: two programs on this machine must not write over one another's. */
  private get cookieName(): string {
    return `lysark_${this.port}`;
  }

  get cookie(): string {
    return `${this.cookieName}=${this.secret}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /** Against names that were made to lead here (DNS rebinding), and against pages of other sites. */
  isOwn({ headers }: IncomingMessage): boolean {
    const { host, origin } = headers;
    if (host !== `127.0.0.1:${this.port}` && host !== `localhost:${this.port}`) return false;
    if (origin !== undefined && origin !== `http://${host}`) return false;
    const site = headers['sec-fetch-site'];
    return site === undefined || site === 'same-origin' || site === 'none';
  }

  isKnown({ headers }: IncomingMessage): boolean {
    const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
    const own = pairs.find((pair) => pair.startsWith(`${this.cookieName}=`));
    return own !== undefined && same(own.slice(this.cookieName.length + 1), this.secret);
  }

  /** @returns the address that is asked for; undefined for a request that this has answered */
  letIn(request: IncomingMessage, response: ServerResponse): URL | undefined {
    if (!this.isOwn(request)) return void sendText(response, 403, 'Forbidden');
    const asked = request.url ?? '';
    const url = URL.canParse(asked, 'http://127.0.0.1') ? new URL(asked, 'http://127.0.0.1') : undefined;
    // Absolute addresses are for proxies, and this is none.
    if (!url || !asked.startsWith('/') || asked.startsWith('//')) return void notFound(response);
    const token = url.searchParams.get('token');
    if (request.method === 'GET' && url.pathname === '/' && token !== null) {
      return void this.enter(request, response, token);
    }
    if (this.isKnown(request)) return url;
    return void sendText(response, 401, 'Open Lysark with the address that the command prints.');
  }

  private enter(request: IncomingMessage, response: ServerResponse, token: string): void {
    // A browser that was let in may come back with a used token, from its history.
    const known = this.isKnown(request);
    if (!known && !this.admits(token)) {
      sendText(response, 403, 'This address has been used. Start Lysark again for a new one.');
      return;
    }
    response.writeHead(303, {
      ...securityHeaders,
      Location: '/',
      'Cache-Control': 'no-store',
      ...(known ? {} : { 'Set-Cookie': this.cookie }),
    });
    response.end();
  }

  /** Uses a token up. */
  admits(token: string): boolean {
    const found = [...this.tokens].find((one) => same(one, token));
    return found !== undefined && this.tokens.delete(found);
  }
}

function same(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
