/** The words of the menus, as PowerPoint and each system have them. */
import type { MenuCommand, UiLanguage } from '../../app/contract';

export type MenuWord =
  | MenuCommand
  | 'file'
  | 'edit'
  | 'view'
  | 'window'
  | 'help-menu'
  | 'new-window'
  | 'recent'
  | 'clear-recent'
  | 'quit'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'select-all'
  | 'text-larger'
  | 'text-smaller'
  | 'text-usual'
  | 'full-screen'
  | 'minimize'
  | 'zoom-window'
  | 'close-window'
  | 'front'
  | 'services'
  | 'hide'
  | 'hide-others'
  | 'unhide'
  | 'tools';

export const menuWords: Readonly<Record<UiLanguage, Readonly<Record<MenuWord, string>>>> = {
  nb: {
    file: '&Fil',
    edit: '&Rediger',
    view: '&Vis',
    window: 'V&indu',
    'help-menu': '&Hjelp',
    new: '&Ny kommisjon …',
    open: '&Åpne …',
    close: '&Lukk kommisjonen',
    pack: 'Lag en &kopi som én fil …',
    export: '&Eksporter …',
    show: '&Vis presentasjonen',
    undo: '&Angre',
    redo: '&Gjør om',
    search: '&Søk',
    checks: '&Kontroll',
    'zoom-in': '&Forstørr lysbildet',
    'zoom-out': 'Forminsk &lysbildet',
    'zoom-reset': '&Tilpass lysbildet til vinduet',
    settings: '&Innstillinger',
    help: '&Hjelp til Lysark',
    about: '&Om Lysark',
    'new-window': 'Nytt &vindu',
    recent: 'Åpne &nylig brukte',
    'clear-recent': 'Tøm listen',
    quit: '&Avslutt',
    cut: 'Klipp &ut',
    copy: '&Kopier',
    paste: '&Lim inn',
    'select-all': '&Merk alt',
    'text-larger': '&Større skrift og knapper',
    'text-smaller': '&Mindre skrift og knapper',
    'text-usual': 'V&anlig størrelse',
    'full-screen': 'F&ullskjerm',
    minimize: '&Minimer',
    'zoom-window': 'Zoom',
    'close-window': 'Lukk vin&duet',
    front: 'Legg alle fremst',
    services: 'Tjenester',
    hide: 'Skjul Lysark',
    'hide-others': 'Skjul andre',
    unhide: 'Vis alle',
    tools: 'Utviklerverktøy',
  },
  nn: {
    file: '&Fil',
    edit: '&Rediger',
    view: '&Vis',
    window: 'V&indauge',
    'help-menu': '&Hjelp',
    new: '&Ny kommisjon …',
    open: '&Opne …',
    close: '&Lukk kommisjonen',
    pack: 'Lag ein &kopi som éi fil …',
    export: '&Eksporter …',
    show: '&Vis presentasjonen',
    undo: '&Angre',
    redo: '&Gjer om',
    search: '&Søk',
    checks: '&Kontroll',
    'zoom-in': '&Forstørr lysbiletet',
    'zoom-out': 'Forminsk &lysbiletet',
    'zoom-reset': '&Tilpass lysbiletet til vindauget',
    settings: '&Innstillingar',
    help: '&Hjelp til Lysark',
    about: '&Om Lysark',
    'new-window': 'Nytt &vindauge',
    recent: 'Opne &nyleg brukte',
    'clear-recent': 'Tøm lista',
    quit: '&Avslutt',
    cut: 'Klipp &ut',
    copy: '&Kopier',
    paste: '&Lim inn',
    'select-all': '&Merk alt',
    'text-larger': '&Større skrift og knappar',
    'text-smaller': '&Mindre skrift og knappar',
    'text-usual': 'V&anleg storleik',
    'full-screen': 'F&ullskjerm',
    minimize: '&Minimer',
    'zoom-window': 'Zoom',
    'close-window': 'Lukk vin&dauget',
    front: 'Legg alle fremst',
    services: 'Tenester',
    hide: 'Gøym Lysark',
    'hide-others': 'Gøym andre',
    unhide: 'Vis alle',
    tools: 'Utviklarverktøy',
  },
  en: {
    file: '&File',
    edit: '&Edit',
    view: '&View',
    window: '&Window',
    'help-menu': '&Help',
    new: '&New commission …',
    open: '&Open …',
    close: '&Close the commission',
    pack: 'Make a copy as one &file …',
    export: '&Export …',
    show: '&Show the presentation',
    undo: '&Undo',
    redo: '&Redo',
    search: '&Search',
    checks: '&Checks',
    'zoom-in': '&Enlarge the slide',
    'zoom-out': '&Reduce the slide',
    'zoom-reset': '&Fit the slide to the window',
    settings: '&Settings',
    help: '&Lysark help',
    about: '&About Lysark',
    'new-window': 'New &window',
    recent: 'Open &recent',
    'clear-recent': 'Clear the list',
    quit: '&Quit',
    cut: 'Cu&t',
    copy: '&Copy',
    paste: '&Paste',
    'select-all': 'Select &all',
    'text-larger': '&Larger text and buttons',
    'text-smaller': 'S&maller text and buttons',
    'text-usual': '&Usual size',
    'full-screen': 'Full scree&n',
    minimize: '&Minimise',
    'zoom-window': 'Zoom',
    'close-window': 'Close the win&dow',
    front: 'Bring all to front',
    services: 'Services',
    hide: 'Hide Lysark',
    'hide-others': 'Hide others',
    unhide: 'Show all',
    tools: "Developer's tools",
  },
};
