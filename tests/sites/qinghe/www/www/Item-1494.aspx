<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>2023年度决算收支情况</title></head>
<body><center><table width=960><tr><td colspan=30><img src="/Skin/banner.gif"></td></tr><tr><td class="m"><a href="http://127.0.0.1:18181/Category_1107/Index.aspx">学院概况</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1114/Index.aspx">新闻动态</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1121/Index.aspx">通知公告</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1128/Index.aspx">党建园地</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1135/Index.aspx">信息公开</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1212/Index.aspx">机构设置</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1289/Index.aspx">教师园地</a></td><td><a href="http://127.0.0.1:18182/">招生就业</a></td></tr></table>
<table width=960><tr><td valign=top><table width="100%"><tr><td>您现在的位置：清河职业学院 &gt;&gt; <a href="http://127.0.0.1:18181/Category_1212/Index.aspx">机构设置</a> &gt;&gt; <a href="http://127.0.0.1:18181/Category_1233/Index.aspx">财务处</a> &gt;&gt; 内容</td></tr>
<tr><td align=center class=title>2023年度决算收支情况</td></tr><tr><td align=center> [ 录入者：admin | 时间：2024-10-18 00:00:00 | 浏览：114次 ]</td></tr><tr><td id="fontzoom"><div>　　收入支出决算总表</div>
<table border="1" cellspacing="0">
<tr><td>项目</td><td>决算数（万元）</td></tr>
<tr><td>财政拨款收入</td><td>12011.3</td></tr>
<tr><td>支出合计</td><td>13120.8</td></tr>
</table>
<div>　　收入决算表</div>
<table border="1" cellspacing="0">
<tr><td>项目</td><td>合计</td><td>财政拨款</td><td>事业收入</td></tr>
<tr><td>高等职业教育</td><td>13120.8</td><td>12011.3</td><td>1109.5</td></tr>
</table></td></tr>
<tr><td>【<a href="javascript:window.print()">打印</a>】【<a href="javascript:window.close()">关闭</a>】</td></tr></table></td></tr></table><table width=960><tr><td align=center>清河职业学院 清河市职教大道1号 技术支持：信息中心</td></tr></table></center></body></html>