/** Address cards as members of the commission. */
import { looksLikeName, roleOf } from '../formats/member-words';
import { shownWithout } from '../formats/read-text';
import {
  type LeftOut,
  memberEntry,
  membersKnown,
  nameKey,
  type Pasted,
  type PasteOptions,
  type PasteResult,
  type UnsureWhy,
} from '../paste';
import type { Card, LeftCard } from './types';

/**
 * A card's unique name decides whose it is, where somebody was taken in with it; otherwise the name, and a doubt.
 *
 * @param left cards that became nobody, which are told of by name
 */
export function readCards(
  cards: readonly Card[],
  left: readonly LeftCard[],
  options: PasteOptions,
): PasteResult {
  const { workspace } = options;
  const held = membersKnown(options);
  const seen = new Set<string>();
  const entries = cards.map((card): Pasted => {
    const { name, uid, email, phone, place } = card;
    const role = roleOf(card.role);
    const said = {
      ...(card.title ? { title: card.title } : {}),
      ...(card.organisation ? { organisation: card.organisation } : {}),
      ...(place ? { place } : {}),
    };
    const member = {
      raw: name,
      name,
      ...said,
      ...(role ? { role } : {}),
      unsure: looksLikeName(name) ? [] : [{ what: 'name', why: 'name-uncertain', params: { typed: name } }],
    };
    const reach = {
      ...(email ? { email } : {}),
      ...(phone ? { phone } : {}),
      ...(uid ? { uid: uid.slice(0, 500) } : {}),
    };
    const line = [name, card.title, card.organisation, place].filter(Boolean).join('\t');
    const certain = uid === '' ? undefined : workspace?.register.people.find((one) => one.uid === reach.uid);
    const read = memberEntry(member, reach, line, options, certain ? undefined : held);
    const fields = ['name', ...Object.keys(said), ...Object.keys(reach), ...(role ? ['membership'] : [])];
    const pasted = certain && held ? held.certain(read, certain, fields) : read;
    pasted.unsure.push(...doubtsOf(card, role !== undefined));
    const key = uid || nameKey(name);
    if (seen.has(key)) pasted.unsure.push({ field: 'name', why: 'twice', params: { name }, shown: name });
    seen.add(key);
    return pasted;
  });
  const counted = (why: UnsureWhy, count: number): LeftOut[] =>
    count > 0 ? [{ why, params: { count: String(count) } }] : [];
  const out = [
    ...counted('card-pictures', cards.filter(({ hasPicture }) => hasPicture).length),
    ...counted('card-more', cards.filter(({ hasMore }) => hasMore).length),
    ...left,
  ];
  return { entries, rest: [], left: out };
}

function doubtsOf(card: Card, isRole: boolean): Pasted['unsure'] {
  const out: Pasted['unsure'] = [];
  if (card.place)
    out.push({ field: 'place', why: 'place-guessed', params: { place: card.place }, shown: card.place });
  const others = [...card.others, ...(card.role && !isRole ? [card.role] : [])];
  if (card.losesMarks)
    out.push({
      field: 'name',
      why: 'marks-left',
      params: { count: '1', typed: shownWithout(card.name) },
      shown: card.name,
    });
  if (others.length > 0) {
    const params = { typed: others.join(', ').slice(0, 300) };
    out.push({ field: 'name', why: 'columns-not-read', params, shown: card.name });
  }
  return out;
}
