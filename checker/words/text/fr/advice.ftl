### Que faire maintenant, selon la situation. Rien au-delà de ce que disent les sources.

situation-title = Que faire maintenant
situation-lead = Où en êtes-vous aujourd’hui ?
situation-paid = J’ai reçu l’aide
situation-refused = Ma demande a été refusée
situation-filed = J’ai déposé, sans réponse à ce jour
situation-not_filed = Je n’ai pas déposé
situation-change = Changer
situation-change-of = Changer de situation
situation-all = Vous conseillez quelqu’un ? Les quatre situations

advice-paid = { $standing ->
    [doubtful] Prise à la lettre, une condition n’était pas remplie. Mais elle prête à doute, et aucune source trouvée ne tranche. Gardez vos preuves.
    [eligible] Selon le texte qu’un contrôle applique, vous remplissiez les conditions vérifiées ici. Gardez de quoi le montrer.
    [not_eligible] Selon le texte qu’un contrôle applique, une condition au moins n’était pas remplie. L’aide peut vous être réclamée, mais pas sans que vous ayez été entendu.
   *[undetermined] Il manque encore des réponses pour dire ce qu’un contrôle trouverait. Complétez-les si vous le pouvez.
  }
advice-refused = { $standing ->
    [doubtful] Prise à la lettre, une condition n’était pas remplie. Mais elle prête à doute, et aucune source trouvée ne tranche.
    [eligible] Selon le texte en vigueur ce jour-là, vous remplissiez les conditions vérifiées ici. Le refus pouvait avoir une autre cause : l’argent prévu était limité.
    [not_eligible] Selon le texte en vigueur ce jour-là, une condition au moins n’était pas remplie. Cela suffit à expliquer un refus.
   *[undetermined] Il manque encore des réponses pour dire si le refus s’explique par les conditions.
  }
advice-filed = { $standing ->
    [doubtful] Prise à la lettre, une condition n’était pas remplie. Mais elle prête à doute, et aucune source trouvée ne tranche.
    [eligible] Selon le texte en vigueur ce jour-là, vous remplissiez les conditions vérifiées ici. Cela ne garantissait pas l’aide.
    [not_eligible] Selon le texte en vigueur ce jour-là, une condition au moins n’était pas remplie.
   *[undetermined] Il manque encore des réponses pour dire si vous remplissiez les conditions.
  }
advice-not_filed = { $standing ->
    [doubtful] Prise à la lettre, une condition n’était pas remplie, et elle prête à doute. Mais le guichet est fermé : vous n’avez rien à faire.
    [eligible] Vous remplissiez les conditions vérifiées ici, mais il est trop tard pour demander l’aide. Vous n’avez rien à faire.
    [not_eligible] Une condition au moins n’était pas remplie, et le guichet est fermé. Vous n’avez rien à faire.
   *[undetermined] Le guichet est fermé : vous n’avez rien à faire. Répondre au reste dirait seulement si vous remplissiez les conditions.
  }

point-hearing = Avant toute décision de reprise, vous devez être entendu.
point-no_limit = Si une condition manquait, l’aide peut être reprise sans limite de temps.
point-ruling = Une subvention n’est acquise que si ses conditions sont remplies. Sinon, elle peut être reprise sans limite de temps. L’arrêt portait sur une autre subvention : l’appliquer à cette aide est notre déduction.
point-proofs = Gardez ce qui prouve chaque condition au jour du dépôt.
point-proofs_list = Factures, extrait du registre, effectif de l’année civile d’avant, comptes clos avant le dépôt, attestations des impôts et de l’Urssaf, preuve de la fermeture au public. Cette liste est la nôtre : aucun texte ne la donne.
point-retention = Combien d’années garder ces preuves ? Nous n’avons trouvé aucun texte qui le dise. Comme l’aide peut être reprise sans limite de temps, gardez-les.
point-court = En justice, un refus se contestait dans les deux mois de sa notification. Pour une somme d’argent, il fallait d’abord une réclamation et sa réponse.
point-unstated = Si le refus ne disait pas ce délai, on ne peut pas vous l’opposer.
point-reasonable = Même alors, il fallait agir dans un délai raisonnable : un an, en règle générale.
point-too_late = Il est en principe trop tard pour contester en justice un refus de 2021.
point-claim = Vous pouvez toujours adresser une réclamation à l’administration. Rien ne l’oblige à rouvrir le dossier.
point-second_filing = Une première demande rejetée comptait-elle comme la seule permise ? Nous n’avons trouvé personne qui le dise.
point-recovers = L’Agence de services et de paiement (ASP) réclame les sommes versées à tort et traite les réclamations.
point-closed = Il n’est plus possible de déposer une demande : le guichet a fermé le 31 juillet 2021. Son aide en ligne a répondu jusqu’au 1er octobre 2021.
point-because = Le détail
point-source = { $source } – { $sure }

sure-text_read = texte lu
sure-official_site = site officiel
sure-secondary = source secondaire
sure-derived = notre déduction
sure-not_found = aucune source trouvée
