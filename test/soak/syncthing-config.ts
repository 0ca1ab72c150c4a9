/** What each of two Syncthings is told: the other, one folder, and nothing beyond this machine. */
import { createServer } from 'node:net';
import type { Wire } from './wire';

/** The folder's name for both. */
export const shared = 'kommisjon';

export interface End {
  id: string;
  home: string;
  folder: string;
  api: number;
  sync: number;
  key: string;
  /** The line that the other calls it by. */
  wire: Wire;
}

/** Ports of loopback that nobody has now. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
          const server = createServer();
          server.once('error', reject);
          server.listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Its `config.xml`. */
export function configuration(me: End, other: End): string {
  const device = ({ id, wire }: End) => `
    <device id="${id}" name="${id.slice(0, 7)}" compression="never" introducer="false">
        <address>tcp://127.0.0.1:${wire.port}</address>
        <paused>false</paused>
        <autoAcceptFolders>false</autoAcceptFolders>
    </device>`;
  return `<configuration version="35">
    <folder id="${shared}" label="${shared}" path="${me.folder}" type="sendreceive" rescanIntervalS="5" fsWatcherEnabled="true" fsWatcherDelayS="1" ignorePerms="true" autoNormalize="true">
        <filesystemType>basic</filesystemType>
        <device id="${me.id}"></device>
        <device id="${other.id}"></device>
        <minDiskFree unit="">0</minDiskFree>
        <maxConflicts>-1</maxConflicts>
        <pullerPauseS>1</pullerPauseS>
        <disableFsync>true</disableFsync>
    </folder>${device(me)}${device(other)}
    <gui enabled="true" tls="false">
        <address>127.0.0.1:${me.api}</address>
        <apikey>${me.key}</apikey>
    </gui>
    <options>
        <listenAddress>tcp://127.0.0.1:${me.sync}</listenAddress>
        <globalAnnounceEnabled>false</globalAnnounceEnabled>
        <localAnnounceEnabled>false</localAnnounceEnabled>
        <relaysEnabled>false</relaysEnabled>
        <natEnabled>false</natEnabled>
        <reconnectionIntervalS>1</reconnectionIntervalS>
        <startBrowser>false</startBrowser>
        <urAccepted>-1</urAccepted>
        <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
        <crashReportingEnabled>false</crashReportingEnabled>
        <stunKeepaliveStartS>0</stunKeepaliveStartS>
        <announceLANAddresses>false</announceLANAddresses>
        <setLowPriority>false</setLowPriority>
        <progressUpdateIntervalS>-1</progressUpdateIntervalS>
    </options>
</configuration>
`;
}
