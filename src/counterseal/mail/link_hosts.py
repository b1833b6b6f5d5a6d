"""
Hosts that say something about a link by what they are: shorteners, free pages, trackers. Our own compilation, November 2026.

None of them is bad. They are where anybody may put something without a name, or where the target cannot be seen; mail of
honest senders leads there as well, so the signals that use these lists are weak alone.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

SHORTENERS: Final = frozenset(
    """
    bit.ly bitly.com j.mp tinyurl.com ow.ly is.gd v.gd buff.ly cutt.ly rb.gy rebrand.ly short.io shorturl.at shorturl.asia t.ly
    tiny.cc tiny.one urlz.fr s.id bl.ink clck.ru u.to qr.ae adf.ly shorte.st ouo.io bc.vc soo.gd t2m.io snip.ly snipr.com lc.chat x.gd
    n9.cl acortar.link urlzs.com shrtco.de 1url.com 2u.pw hyperurl.co linktr.ee lnk.bio l.ead.me qrco.de qr1.be q-r.to qrs.ly me-qr.com
    dwz.cn suo.im suo.yt t.cn url.cn w.url.cn 0x3.me 6du.in mrw.so sourl.cn rrd.me dwz.mk m6z.cn c7.gg 3.cn dwz.date tb.cn shorten.is
    han.gl vo.la bitly.ws kutt.it zpr.io lihi1.com lihi.cc reurl.cc pse.is ppt.cc rebrandly.com gg.gg chilp.it po.st trib.al dlvr.it
    shorter.me smarturl.it surl.li tny.im urly.it zws.im vk.cc inx.lv goolnk.com ln.run tinu.be oe.cd t1p.de cli.re t.co lnkd.in
    """.split()
)  # fmt: skip
"""Services where anybody shortens an address, also by writing it to others there (`t.co`). `youtu.be` and `aka.ms` lead to one house only."""

FREE_HOSTING: Final = frozenset(
    """
    github.io gitlab.io pages.dev workers.dev r2.dev web.app firebaseapp.com netlify.app vercel.app now.sh herokuapp.com onrender.com
    glitch.me repl.co replit.app replit.dev surge.sh fly.dev railway.app deno.dev render.com codesandbox.io stackblitz.io
    weebly.com weeblysite.com wixsite.com wixstudio.io editorx.io webflow.io squarespace.com godaddysites.com wordpress.com blogspot.com
    sites.google.com docs.google.com forms.gle script.google.com storage.googleapis.com appspot.com storage.cloud.google.com
    webador.com jimdosite.com jimdofree.com yolasite.com strikingly.com mystrikingly.com site123.me carrd.co ucoz.net ucraft.net my.canva.site
    000webhostapp.com infinityfreeapp.com epizy.com rf.gd byethost.com awardspace.net freehostia.com x10.mx 42web.io great-site.net
    myftpupload.com cprapid.com plesk.page square.site simdif.com zyrosite.com builderallwppro.com wcomhost.com
    framer.app framer.website framer.ai notion.site gitbook.io tilda.ws durable.co teachable.com webcindario.com altervista.org
    azurewebsites.net azurestaticapps.net blob.core.windows.net web.core.windows.net cloudapp.azure.com azureedge.net azurefd.net
    s3.amazonaws.com amazonaws.com cloudfront.net awsapprunner.com amplifyapp.com digitaloceanspaces.com ondigitalocean.app
    linodeobjects.com backblazeb2.com wasabisys.com vultrobjects.com aliyuncs.com myqcloud.com tcloudbaseapp.com bcebos.com
    typeform.com jotform.com form.jot.com jotform.site formstack.com wufoo.com 123formbuilder.com cognitoforms.com formsubmit.co
    surveymonkey.com paperform.co formaloo.net forms.office.com sway.office.com sway.cloud.microsoft padlet.com padlet.pics
    telegra.ph t.me linktr.ee bio.link beacons.ai start.page taplink.cc bio.site my.site hostingersite.com preview.sitehub.io
    sendspace.com mediafire.com mega.nz mega.io wetransfer.com gofile.io anonfiles.com file.io dropmefiles.com transfer.sh
    translate.goog evernote.com express.adobe.com spark.adobe.com canva.site zohosites.com zoho.com atwebpages.com mybluehost.me
    hubspotpagebuilder.com hs-sites.com mailchimpsites.com getresponsesite.com systeme.io convertri.com clickfunnels.com leadpages.co
    jinshuju.net wjx.cn wjx.top docs.qq.com mikecrm.com yuque.com sxl.cn bcvp0rtal.com
    """.split()
)  # fmt: skip
"""Where anybody puts up a page or a form in a minute, below somebody else's domain."""

DYNAMIC: Final = frozenset(
    """
    duckdns.org no-ip.com no-ip.org no-ip.biz ddns.net hopto.org zapto.org sytes.net myftp.org servehttp.com serveftp.com redirectme.net
    bounceme.net 3utilities.com dyndns.org dyndns.info dynu.net dynv6.net dynv6.com freeddns.org mooo.com us.to chickenkiller.com ignorelist.com
    strangled.net twilightparadox.com afraid.org changeip.com dns.army dns.navy ddnsfree.com kozow.com loseyourip.com giize.com
    gleeze.com casacam.net ddnsgeek.com accesscam.org camdvr.org theworkpc.com webredirect.org nsupdate.info 3322.org oicp.net vicp.net
    ngrok.io ngrok.app ngrok-free.app ngrok.dev trycloudflare.com loca.lt serveo.net localhost.run tunnelmole.net devtunnels.ms nip.io sslip.io xip.io
    cpolar.cn cpolar.top vicp.fun iask.in
    """.split()
)  # fmt: skip
"""Names for machines at home, and tunnels to them."""

IPFS: Final = frozenset(
    "ipfs.io dweb.link cf-ipfs.com cloudflare-ipfs.com fleek.co fleek.cool ipfs.fleek.co on.fleek.co infura-ipfs.io nftstorage.link "
    "w3s.link 4everland.io ipfs.w3s.link gateway.pinata.cloud mypinata.cloud arweave.net ipfs.dweb.link storry.tv ipns.dweb.link "
    "lighthouse.storage crustwebsites.net".split()
)
"""Gateways to a network of files that nobody can take down."""

TRACKERS: Final = frozenset(
    """
    sendgrid.net ct.sendgrid.net list-manage.com mailchi.mp campaign-archive.com mandrillapp.com rs6.net constantcontact.com ccsend.com
    exacttarget.com exct.net sfmc-content.com salesforce.com marketo.com mktoweb.com mkt-tracking.com eloqua.com en25.com
    hubspotlinks.com hubspotemail.net hubspotstarter.net hs-sites.com hubspot.com mailjet.com mjt.lu sendinblue.com brevo.com sendibt2.com
    sendibt3.com sendibm1.com sendibm3.com sibautomation.com r.sp1-brevo.net mailgun.org mailgun.com mailgun.net sparkpostmail.com sparkpost.com amazonses.com awstrack.me postmarkapp.com
    pstmrk.it klaviyomail.com klaviyo.com kmail-lists.com klclick.com klclick1.com klclick2.com klclick3.com klclick.net
    activehosted.com acemlna.com acemlnb.com acemlnc.com cmail19.com cmail20.com createsend.com createsend1.com
    cmail1.com cmail2.com convertkit-mail.com convertkit-mail2.com ck.page beehiiv.com substack.com getresponse.com aweber.com
    madmimi.com mailerlite.com mlsend.com mailerlite.io moosend.com benchmarkemail.com bmetrack.com campaigner.com icontact.com icptrack.com
    responsys.net rsys1.com rsys2.com rsys5.com bronto.com bm23.com cheetahmail.com emarsys.net emarsys.com optimove.com
    customeriomail.com customer.io iterable.com links.iterable.com braze.com appboy.com onelink.me app.link branch.io adj.st
    omeclk.com ed10.net ed4.net dotmailer.com dotdigital-pages.com dmtrk.net trackedlink.net smtp2go.com socketlabs.com
    inxmail.com cleverreach.com crsend.com rapidmail.com newsletter2go.com episerver.net evalanche.com mailingwork.de sc-networks.de
    vresp.com pardot.com go.pardot.com intercom-mail.com intercom-links.com intercom.io zendesk.com freshdesk.com freshemail.io
    webpower.asia sendcloud.net sendcloud.org focussend.com submail.cn mailtrack.io yesware.com
    hs-sales-engage.com hubspotlinksfree.com hubspotlinksstarter.com hubspotlinkspro.com hubspotfree.net mailchimpapp.com mailchimpapp.net mcsv.net
    dm.aliyun.com directmail.aliyuncs.com qcloudmail.com webpowerchina.cn webpowerchina.com mailcloud.com.tw dripemail2.com dripemail3.com drip.com
    sailthru.com listrakbi.com listrak.com zcsend.net campaign-view.com campaign-view.eu zohocampaigns.com maillist-manage.com maillist-manage.eu slgnt.eu
    neolane.net srv2.de optivo.com emarsys.com xmr3.com scnem.com mailup.com musvc.com contactlab.com sarbacane.com mailin.fr sendinblue.email
    fromdoppler.com fromdoppler.net e-goi.com rdstation.email rdstation.com.br rdstation-mail.com.br unisender.com unisender.ru mindbox.ru sendpulse.com mailganer.com
    mailersend.net mlsnd.com elasticemail.com elasticemail.net pepipost.com netcorecloud.net moengage.com clevertap.com webengage.com
    loops.so resend.com bird.com flodesk.com omnisend.com omnisendlink.com attentivemobile.com ometria.email mktomail.com mkt51.net mkt61.net
    mkt.dynamics.com outreach.io salesloft.com mixmax.com pipedriveemail.com
    cvent.com eventbrite.com eventbritemail.com surveymonkeyuser.com qualtrics.com medallia.com delighted.com trustpilotmail.com
    """.split()
)  # fmt: skip
"""Services that send in a company's name, with all links leading through their counters."""

CARRIERS: Final = frozenset(
    """
    w3.org schema.org googleapis.com gstatic.com akamaihd.net fbcdn.net twimg.com gravatar.com cloudinary.com imgur.com typekit.net
    fontawesome.com bootstrapcdn.com jsdelivr.net unpkg.com cloudflare.com google-analytics.com doubleclick.net
    facebook.com twitter.com x.com instagram.com linkedin.com youtube.com youtu.be pinterest.com tiktok.com wa.me whatsapp.com
    weibo.com play.google.com apps.apple.com itunes.apple.com google.com apple.com microsoft.com adobe.com mozilla.org goo.gl maps.app.goo.gl
    openstreetmap.org wikipedia.org vimeo.com flickr.com yelp.com trustpilot.com bbb.org truste.com aka.ms
    """.split()
)  # fmt: skip
"""What everybody's mail links to at its foot: social networks, maps, shops for apps, fonts."""


PICTURES: Final = frozenset(
    """
    imgur.com zupimages.net postimg.cc postimages.org postimg.org ibb.co imgbb.com goopics.net top4top.io imageshack.com imageshack.us photobucket.com
    tinypic.com pixhost.to imgbox.com gyazo.com prnt.sc prntscr.com noelshack.com hizliresim.com casimages.com servimg.com imagehosting.io freeimage.host
    iili.io imgpile.com cubeupload.com lightshot.cc imageupload.io imgpaste.net snipboard.io sm.ms z3.ax1x.com hostingpics.net directupload.net
    up-00.net 2imgs.com imagetwist.com picui.cn uploadhouse.com giphy.com tenor.com upload.wikimedia.org pinimg.com twimg.com
    """.split()
)
"""Where anybody puts up a picture without a name, or takes one that others put there."""

CHEAP_TOPS: Final = frozenset(
    """
    xyz top online site shop icu club click buzz cyou sbs cfd rest vip work fun space tk ml ga cf gq pw ws monster quest bond lol live
    website store stream loan win bid date review party trade science download racing accountant faith cricket men gdn kim mom autos beauty
    hair skin makeup homes boats yachts motorcycles cam surf sa.com ru.com za.com co.com uk.com us.com eu.com in.net br.com de.com
    """.split()
)
"""Suffixes below which a name costs next to nothing for a year, and below which abuse lists find most names."""


def cheap(suffix: str) -> bool:
    """Whether names below a suffix cost next to nothing."""
    return suffix in CHEAP_TOPS


def listed(host: str, table: Collection[str]) -> bool:
    """Whether a host, or a domain above it, is in a table."""
    if host in table:
        return True
    at = host.find(".")
    while at >= 0:
        if host[at + 1 :] in table:
            return True
        at = host.find(".", at + 1)
    return False
