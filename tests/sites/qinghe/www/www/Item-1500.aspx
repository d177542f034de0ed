<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>收费公示栏</title></head>
<body><center><table width=960><tr><td colspan=30><img src="/Skin/banner.gif"></td></tr><tr><td class="m"><a href="http://127.0.0.1:18181/Category_1107/Index.aspx">学院概况</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1114/Index.aspx">新闻动态</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1121/Index.aspx">通知公告</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1128/Index.aspx">党建园地</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1135/Index.aspx">信息公开</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1212/Index.aspx">机构设置</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1289/Index.aspx">教师园地</a></td><td><a href="http://127.0.0.1:18182/">招生就业</a></td></tr></table>
<table width=960><tr><td valign=top><table width="100%"><tr><td>您现在的位置：清河职业学院 &gt;&gt; <a href="http://127.0.0.1:18181/Category_1212/Index.aspx">机构设置</a> &gt;&gt; <a href="http://127.0.0.1:18181/Category_1233/Index.aspx">财务处</a> &gt;&gt; 内容</td></tr>
<tr><td align=center class=title>收费公示栏</td></tr><tr><td align=center> </td></tr><tr><td id="fontzoom"><table border="1" cellspacing="0">
<tr><td>收费项目</td><td>收费标准</td><td>批准文号</td></tr>
<tr><td>学费（普通专业）</td><td>5000元/生·年</td><td>冀价行费〔2008〕27号</td></tr>
<tr><td>住宿费</td><td>500—800元/生·年</td><td>冀教财〔2007〕31号</td></tr>
</table>
<div>　　投诉举报电话：12315，院内监督电话0310-6600116。</div></td></tr>
<tr><td>【<a href="javascript:window.print()">打印</a>】【<a href="javascript:window.close()">关闭</a>】</td></tr></table></td></tr></table><table width=960><tr><td align=center>清河职业学院 清河市职教大道1号 技术支持：信息中心</td></tr></table></center></body></html>