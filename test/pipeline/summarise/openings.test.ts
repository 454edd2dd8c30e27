import { describe, expect, it } from 'vitest';
import { isDangling } from '../../../pipeline/summarise/openings.ts';

describe('isDangling', () => {
  it.each([
    'Il a signé l’accord à Niamey.',
    'Elles ont quitté la base hier.',
    'Ce dernier a nié les faits.',
    'Celui-ci a été conduit à Gao.',
    'Celle de Gao est fermée.',
    'Cette décision fait suite à un accord.',
    'Ce retrait fait suite à un accord.',
    'C’est un succès pour l’armée.',
    'Ce sont des soldats maliens.',
    'Cela ne change rien au calendrier.',
    'Selon lui, le retrait durera trois mois.',
    'Selon ce dernier, le retrait durera.',
    'Toutefois, le calendrier reste flou.',
    'En revanche, la base de drones reste.',
    'De son côté, l’armée dément.',
    'Pour sa part, le ministre se tait.',
    'Par ailleurs, deux avions sont partis.',
    'Mais le calendrier reste flou.',
    'Son adjoint a été blessé.',
    'Leurs familles ont été prévenues.',
    'Dans ce contexte, la junte a rompu l’accord.',
    'Lors de cette cérémonie, deux chefs ont parlé.',
    'À cette occasion, le ministre a parlé.',
    'Le lendemain, le convoi est arrivé.',
    'Deux jours plus tard, le convoi est arrivé.',
    'Les deux hommes se sont entretenus.',
    'Certains ont été blessés.',
    'Trois d’entre eux ont été blessés.',
    'Une décision qui a surpris les chefs.',
    'La ministre a également rendu visite aux blessés.',
    '« Nous partons », a-t-il dit à la presse.',
    'Nous partons, ont-ils ajouté.',
    '« Tout est prêt », réaffirme-t-il devant la presse.',
    'Composé de soixante camions, il transporte du matériel.',
    'Repérés par un avion, ses occupants ont été secourus.',
    'Dans le nord, ils ont repris deux villages.',
    '« Il a signé l’accord », assure le ministre.',
  ])('yes: %s', (sentence) => {
    expect(isDangling(sentence)).toBe(true);
  });

  it.each([
    'Le retrait a commencé.',
    'Il y a deux bases au Niger.',
    'Il faut trois mois pour partir.',
    'Ce lundi, le convoi a quitté Agadez.',
    'Cette semaine, le convoi a quitté Agadez.',
    'Ces derniers mois, les attaques ont redoublé.',
    'En ce mois de juin, le convoi a quitté Agadez.',
    'Dans son communiqué, l’armée dément.',
    'Le Niger et son armée tiennent la frontière.',
    'Certaines des bases ont été rendues.',
    'Selon le général Ekman, tout est prêt.',
    'C’est en juin que le premier avion est parti.',
    'Les deux avions américains ont décollé.',
    'Le général Tiani, son adjoint et deux ministres sont partis.',
    'En juin, il faut attendre la pluie.',
    'Deux soldats ont été tués.',
    'Aucune base n’a été rendue.',
    'Sonia Diallo dirige la mission.',
    'Mayotte attend des renforts.',
    '« Nous partons », a dit le colonel.',
  ])('no: %s', (sentence) => {
    expect(isDangling(sentence)).toBe(false);
  });
});
