import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openTemplate } from '../../../app/themes/read';
import { compileDeck } from '../../../core/deck/compile';
import { themeSchema } from '../../../core/model/theme';
import { themeOfFile } from '../../../core/scene/borrowed/theme';
import { contrastRatio } from '../../../core/scene/contrast';
import { layoutRoles, themeOn } from '../../../core/scene/theme';
import { FontSet } from '../../../core/text/fonts';
import { templates } from '../../../templates';
import { bundledFonts } from '../../../workspace/fonts';
import { type TemplateName, template, templateSpecs } from '../../fixtures/templates';
import { writeTemplate } from '../../fixtures/templates/package';
import { galleryWorkspace } from '../../gallery/case';
import { gallery } from '../../gallery/cases';
import { read } from './support';

const names = Object.keys(templateSpecs) as TemplateName[];

/** What a role got: the layout's name and why. */
function chosen(name: TemplateName, role: (typeof layoutRoles)[number]): string {
  const { file } = read(template(name));
  const { layout, why } = file.roles[role];
  return `${file.layouts.find(({ id }) => id === layout)!.name} (${why})`;
}

describe('A template that is read', () => {
  it('gives each role the layout that a Norwegian PowerPoint has for it', () => {
    expect(chosen('office', 'cover')).toBe('Tittellysbilde (type)');
    expect(chosen('office', 'section')).toBe('Deloverskrift (type)');
    expect(chosen('office', 'content')).toBe('Tittel og innhold (type)');
    expect(chosen('office', 'twoContent')).toBe('To innholdsdeler (type)');
    expect(chosen('office', 'titleOnly')).toBe('Bare tittel (type)');
    expect(chosen('office', 'quote')).toBe('Tittel og innhold (stand-in)');
    expect(chosen('office', 'closing')).toBe('Deloverskrift (stand-in)');
  });

  it('finds layouts by their placeholders when they have neither type nor a known name', () => {
    expect(chosen('sparse', 'content')).toBe('Standard (placeholders)');
    expect(chosen('sparse', 'cover')).toBe('Standard (stand-in)');
    const { notes } = read(template('sparse'));
    expect(notes).toContainEqual({ note: 'stand-in', role: 'cover', layout: 'Standard' });
  });

  it('says what of its own only PowerPoint draws, and so does every deck that wears it', () => {
    const words =
      '<p:sp><p:nvSpPr><p:cNvPr id="90" name="x"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="9000000" y="100000"/><a:ext cx="2000000" cy="300000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>STATSFORVALTEREN I NORD</a:t></a:r></a:p></p:txBody></p:sp>';
    const parts = unzipSync(template('office'));
    const text = (name: string): string => new TextDecoder().decode(parts[name]);
    const master = 'ppt/slideMasters/slideMaster1.xml';
    parts[master] = strToU8(text(master).replace('</p:spTree>', `${words}</p:spTree>`));
    const rels = 'ppt/slideMasters/_rels/slideMaster1.xml.rels';
    parts[rels] = strToU8(text(rels).replaceAll('logo.png', 'logo.emf'));
    parts['[Content_Types].xml'] = strToU8(
      text('[Content_Types].xml').replace(
        '<Default',
        '<Default Extension="emf" ContentType="image/x-emf"/><Default',
      ),
    );
    parts['ppt/media/logo.emf'] = parts['ppt/media/logo.png']!;
    const { file, notes } = read(zipSync(parts));
    expect(notes).toContainEqual({ note: 'only-powerpoint', what: 'EMF, STATSFORVALTEREN I NORD' });
    expect(themeSchema.parse(file)).toEqual(file);
    const said = (themeFile: typeof file) => {
      const { workspace, deck } = galleryWorkspace(gallery[0]!);
      const theme = themeOfFile(themeFile);
      const made = compileDeck({
        workspace: { ...workspace, themeFiles: [themeFile] },
        deck,
        templates,
        theme,
        fonts: new FontSet(bundledFonts(), theme),
      });
      return made.diagnostics.filter(({ rule }) => rule === 'theme-partly').map(({ params }) => params?.what);
    };
    expect(said(file)).toEqual(['EMF, STATSFORVALTEREN I NORD']);
    const plain = read(template('office'));
    expect(plain.notes.map(({ note }) => note)).not.toContain('only-powerpoint');
    expect(said(plain.file)).toEqual([]);
  });

  it('takes its look from the master that most slides use', () => {
    const { file } = read(template('twoMasters'));
    const content = file.layouts.find(({ id }) => id === file.roles.content.layout)!;
    expect(content.master).toBe(1);
    expect(themeOfFile(file).colors.ground).toBe('123A5A');
  });

  it('keeps every text out of the logo and off the edge', () => {
    const theme = themeOfFile(read(template('office')).file);
    const [band, ...logos] = theme.borrowed!.zones.content!.toSorted((a, b) => b.w - a.w);
    expect(band!.w).toBeCloseTo(960);
    for (const zone of [band!, ...logos]) {
      for (const frame of [theme.frames.title, theme.frames.body, theme.borrowed!.stage]) {
        const apart =
          frame.x + frame.w <= zone.x ||
          zone.x + zone.w <= frame.x ||
          frame.y + frame.h <= zone.y ||
          zone.y + zone.h <= frame.y;
        expect(apart).toBe(true);
      }
    }
  });

  it('lays out on a page as high as our own, whatever the file has', () => {
    for (const name of names) {
      const { file } = read(template(name));
      const { page, borrowed } = themeOfFile(file);
      expect(page.height * borrowed!.unit).toBeCloseTo(file.page.height);
      expect(page.width * borrowed!.unit).toBeCloseTo(file.page.width);
      expect(Math.min(page.height / 540, page.width / 720)).toBeCloseTo(1);
    }
  });

  it('writes in colours that can be read on what lies behind them', () => {
    for (const name of names) {
      const theme = themeOfFile(read(template(name)).file);
      for (const role of layoutRoles) {
        const { colors } = themeOn(theme, role);
        const pairs = [
          ['text', 'background'],
          ['muted', 'background'],
          ['accent', 'background'],
          ['ground', 'groundTint'],
          ['onGroundMuted', 'ground'],
        ] as const;
        for (const [ink, ground] of pairs) {
          const opening = role === 'cover' || role === 'section' || role === 'closing';
          if (opening && ink === 'ground') continue;
          expect(contrastRatio(colors[ink], colors[ground]), `${name} ${role} ${ink}`).toBeGreaterThanOrEqual(
            4.5,
          );
        }
      }
      const band = theme.borrowed!.behind.content?.title ?? theme.colors.background;
      expect(contrastRatio(theme.colors[theme.borrowed!.title.color], band)).toBeGreaterThanOrEqual(3);
    }
  });

  it('reads dark pages as dark, through the master’s own colour map', () => {
    const { colors, borrowed } = themeOfFile(read(template('night')).file);
    expect(contrastRatio(colors.background, 'FFFFFF')).toBeGreaterThan(12);
    expect(colors.text).toBe('FFFFFF');
    expect(borrowed!.scheme.FFFFFF).toBe('tx1');
  });

  it('says which font it measures with, and warns when that has other widths', () => {
    const { file, notes } = read(template('office'));
    expect(file.fonts.heading).toEqual({ family: 'Aptos Display', twin: 'Arimo', substituted: true });
    expect(notes).toContainEqual({ note: 'font-substituted', family: 'Aptos', twin: 'Arimo' });
    const night = read(template('night'));
    expect(night.file.fonts.heading).toEqual({ family: 'Cambria', twin: 'Caladea' });
    expect(night.file.fonts.body).toEqual({ family: 'Arial', twin: 'Arimo' });
    expect(night.notes.map(({ note }) => note)).not.toContain('font-substituted');
  });

  it('is described in a file that can be read again', () => {
    for (const name of names) {
      const { file } = read(template(name));
      expect(themeSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
    }
  });
});

/** The office's template with a part that PowerPoint would run. */
function carrying(path: string): Uint8Array {
  const part = { path, type: 'application/octet-stream', xml: 'x', rel: 'image' };
  return writeTemplate({ ...templateSpecs.office, extra: [part] });
}

describe('A template is refused', () => {
  it('when it carries macros', () => {
    expect(() => openTemplate(carrying('ppt/vbaProject.bin'))).toThrow(/macros/);
  });

  it('when it carries controls or embedded objects', () => {
    expect(() => openTemplate(carrying('ppt/activeX/activeX1.bin'))).toThrow(/ActiveX/);
    expect(() => openTemplate(carrying('ppt/embeddings/oleObject1.bin'))).toThrow(/OLE/);
  });

  it('when it fetches something from outside itself', () => {
    const linked = withPart('ppt/slideMasters/_rels/slideMaster1.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://example.com/spor.png" TargetMode="External"/></Relationships>',
      ),
    );
    expect(() => openTemplate(linked)).toThrow(/outside itself \(https:\/\/example.com/);
  });

  it('when it is encrypted or no presentation at all', () => {
    const encrypted = new Uint8Array(2048);
    encrypted.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(() => openTemplate(encrypted)).toThrow(/password|old|encrypt/i);
    expect(() => openTemplate(strToU8('Hei'))).toThrow();
    expect(() => openTemplate(zipSync({ 'a.txt': strToU8('Hei') }))).toThrow(/Content_Types/);
  });

  it('when it hides entities, leads out of its zip or unpacks without end', () => {
    const entities = withPart('ppt/slideMasters/slideMaster1.xml', (xml) =>
      xml.replace('<p:sldMaster', '<!DOCTYPE x [<!ENTITY a "aaaa">]><p:sldMaster'),
    );
    expect(() => read(entities)).toThrow(/DOCTYPE/);
    const climbing = zipSync({ '../ut.xml': strToU8('x'), '[Content_Types].xml': strToU8('<Types/>') });
    expect(() => openTemplate(climbing)).toThrow();
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'a.bin': new Uint8Array(90 * 1024 ** 2),
    });
    expect(() => openTemplate(bomb)).toThrow(/unpack|compress|larger|times/i);
  });

  it('when the presentation has no master or no page', () => {
    const bare = withPart('ppt/presentation.xml', (xml) =>
      xml.replace(/<p:sldMasterIdLst>.*<\/p:sldMasterIdLst>/, ''),
    );
    expect(() => read(bare)).toThrow(/no slide master/);
    const pageless = withPart('ppt/presentation.xml', (xml) => xml.replace(/<p:sldSz[^>]*>/, ''));
    expect(() => read(pageless)).toThrow(/no page size/);
  });
});

/** The office's template with one part rewritten. */
function withPart(part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(template('office'));
  const before = new TextDecoder().decode(parts[part]);
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
}
