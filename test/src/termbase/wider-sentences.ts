/** Further sentences marked like those of `sentences.ts`: ranks of many services, idioms, and words that are no terms. */
export const widerSentences: Readonly<Record<string, readonly string[]>> = {
  'ranks of other services': [
    'Le [médecin général=medical brigadier general] Colas et le [commissaire divisionnaire=divisional commissioner] Sow.',
    'Le [surintendant=superintendent] Roy de la [GRC=RCMP] et le [sous-commissaire=deputy commissioner] Martin.',
    'Un [sergent de la GRC=RCMP sergeant], un [gendarme de la GRC=RCMP constable].',
    'Le [marin-pompier=naval firefighter] Durand est monté à bord.',
    'Le [gardien de la paix=police constable] a été décoré.',
    'Le [pacha=captain] de la [frégate=frigate] et l’[officier de quart=officer of the watch].',
    'Le [général=general] (2S) Petit est [placé en deuxième section=placed on the retired list].',
  ],
  'idioms in their tense': [
    'Les [rebelles=rebels] ont été [mis en déroute=routed].',
    'Il a été [porté disparu au combat=missing in action], puis [passé par les armes=executed by firing squad].',
    'Le [soldat=soldier] est [en permission=on leave].',
    'Il a [gagné du terrain=gained ground] ; elle veut [gagner du terrain=gain ground].',
    'Les [soldats=soldiers] sont [consignés au quartier=confined to barracks].',
  ],
  'names in the plural': ['Les deux [ministères de la Défense=Ministries of Defense] ont signé.'],
  'words that are no terms here': [
    'Une vedette de cinéma est arrivée.',
    'L’équipe a été battue deux à zéro sur le terrain.',
    'Les chasseurs ont tué un sanglier dans la forêt.',
    'La réforme des retraites a été votée.',
    'Cela en vaut la peine.',
    'Le théâtre de la ville joue une pièce.',
    'Le Tigre du Bengale dort.',
    'L’éclairage de la ville est assuré.',
  ],
};
