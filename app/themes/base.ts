/** The package that a deck is exported into when it uses somebody's own template. */
import type { Language } from '../../core/formats/language';
import type { Theme } from '../../core/scene/theme';
import type { BasePackage } from '../../exporters/pptx';
import { themePackage } from '../../workspace/themes';
import type { OpenWorkspace } from '../open';
import { openTemplate } from './read';

/**
 * Undefined for themes of our own, which make their package themselves.
 * @throws WorkspaceError or OoxmlError when the template is gone or has become another
 */
export async function templateBase(
  open: OpenWorkspace,
  theme: Theme,
  language: Language,
): Promise<BasePackage | undefined> {
  if (!theme.borrowed) return undefined;
  const file = open.workspace.themeFiles?.find(({ id }) => id === theme.id);
  if (!file) return undefined;
  const { foreignBase } = await import('../../exporters/pptx');
  return foreignBase(openTemplate(themePackage(open.dir, file)), file, theme, language);
}
